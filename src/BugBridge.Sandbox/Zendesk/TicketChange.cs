using System.Collections.Immutable;
using System.Text.Json;

namespace BugBridge.Sandbox.Zendesk;

/// <summary>An update of a ticket, by a person or through the API. What is null or undefined stays as it is.</summary>
internal sealed record TicketChange
{
    public string? Subject { get; init; }

    public string? Status { get; init; }

    public string? Priority { get; init; }

    public string? Type { get; init; }

    public long? AssigneeId { get; init; }

    public long? GroupId { get; init; }

    public long? FormId { get; init; }

    public string? ExternalId { get; init; }

    /// <summary>Replaces all tags.</summary>
    public ImmutableArray<string>? Tags { get; init; }

    public ImmutableArray<string> AddTags { get; init; } = [];

    public ImmutableArray<string> RemoveTags { get; init; } = [];

    public ImmutableArray<(long Id, JsonElement Value)> Fields { get; init; } = [];

    public NewComment? Comment { get; init; }

    /// <summary>Comes back as the audit's <c>metadata.custom</c>.</summary>
    public JsonElement Metadata { get; init; }
}
