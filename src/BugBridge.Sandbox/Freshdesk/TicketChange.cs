using System.Collections.Immutable;
using System.Text.Json;

namespace BugBridge.Sandbox.Freshdesk;

/// <summary>A change of a ticket, by a person or through the API. What is null stays as it is.</summary>
internal sealed record TicketChange
{
    public int? Status { get; init; }

    public int? Priority { get; init; }

    public string? Subject { get; init; }

    public string? Type { get; init; }

    public long? ResponderId { get; init; }

    public long? GroupId { get; init; }

    public bool? IsDeleted { get; init; }

    public bool? IsSpam { get; init; }

    /// <summary>Replaces all tags.</summary>
    public ImmutableArray<string>? Tags { get; init; }

    public ImmutableArray<(string Name, JsonElement Value)> Fields { get; init; } = [];
}
