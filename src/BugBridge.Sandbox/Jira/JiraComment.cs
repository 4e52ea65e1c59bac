using System.Collections.Immutable;
using System.Text.Json;

namespace BugBridge.Sandbox.Jira;

/// <summary>A comment of an issue.</summary>
/// <param name="Id">The id.</param>
/// <param name="AuthorId">Who wrote it.</param>
/// <param name="Body">An ADF document.</param>
/// <param name="CreatedAt">When, UTC.</param>
public sealed record JiraComment(long Id, string AuthorId, JsonElement Body, DateTimeOffset CreatedAt)
{
    /// <summary>When it was last edited, UTC.</summary>
    public DateTimeOffset UpdatedAt { get; init; } = CreatedAt;

    /// <summary>Who last edited it.</summary>
    public string UpdateAuthorId { get; init; } = AuthorId;

    /// <summary>The role or group that alone can read it; undefined for everybody.</summary>
    public JsonElement Visibility { get; init; }

    /// <summary>The comment that it replies to; null where it replies to none. Only Cloud knows replies.</summary>
    public long? ParentId { get; init; }

    /// <summary>Its entity properties.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Properties { get; init; } = ImmutableSortedDictionary<string, JsonElement>.Empty;

    /// <summary>The words of its body.</summary>
    public string Text => Adf.PlainText(Body);

    /// <summary>True when it is marked as internal in a service project.</summary>
    public bool IsInternal =>
        Properties.TryGetValue("sd.public.comment", out var mark)
        && mark.ValueKind == JsonValueKind.Object
        && mark.TryGetProperty("internal", out var value)
        && value.ValueKind == JsonValueKind.True;
}
