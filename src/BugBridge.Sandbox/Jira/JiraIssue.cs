using System.Collections.Immutable;
using System.Text.Json;

namespace BugBridge.Sandbox.Jira;

/// <summary>An issue as it is in one moment.</summary>
/// <param name="Id">The id; never changes.</param>
/// <param name="Key">The key; changes when the issue moves to another project.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
public sealed record JiraIssue(long Id, string Key, DateTimeOffset CreatedAt)
{
    /// <summary>Keys that it had before.</summary>
    public ImmutableArray<string> OldKeys { get; init; } = [];

    /// <summary>The issue type's name.</summary>
    public string Type { get; init; } = "Bug";

    /// <summary>The title.</summary>
    public string Summary { get; init; } = string.Empty;

    /// <summary>An ADF document; undefined when there is none.</summary>
    public JsonElement Description { get; init; }

    /// <summary>The status's name.</summary>
    public string Status { get; init; } = "To Do";

    /// <summary>The resolution's name, or null.</summary>
    public string? Resolution { get; init; }

    /// <summary>When it was resolved, UTC.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>The priority's name.</summary>
    public string Priority { get; init; } = "Medium";

    /// <summary>Who made it.</summary>
    public string CreatorId { get; init; } = string.Empty;

    /// <summary>Who works on it, or null.</summary>
    public string? AssigneeId { get; init; }

    /// <summary>Labels; case counts.</summary>
    public ImmutableSortedSet<string> Labels { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Components by name.</summary>
    public ImmutableArray<string> Components { get; init; } = [];

    /// <summary>The ids of the versions that mend it.</summary>
    public ImmutableArray<long> FixVersions { get; init; } = [];

    /// <summary>When it is due, or null.</summary>
    public DateOnly? DueDate { get; init; }

    /// <summary>The sprints that it was in, or is.</summary>
    public ImmutableArray<long> Sprints { get; init; } = [];

    /// <summary>Custom fields that are set, by id.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Fields { get; init; } = ImmutableSortedDictionary<string, JsonElement>.Empty;

    /// <summary>Entity properties.</summary>
    public ImmutableSortedDictionary<string, JsonElement> Properties { get; init; } = ImmutableSortedDictionary<string, JsonElement>.Empty;

    /// <summary>Comments, oldest first.</summary>
    public ImmutableList<JiraComment> Comments { get; init; } = [];

    /// <summary>Files, oldest first.</summary>
    public ImmutableList<JiraFile> Files { get; init; } = [];

    /// <summary>Links to things elsewhere.</summary>
    public ImmutableArray<JiraRemoteLink> RemoteLinks { get; init; } = [];

    /// <summary>The security level's name: who is not in it does not see the issue; null for everybody who sees the project.</summary>
    public string? SecurityLevel { get; init; }

    /// <summary>What was changed since it was made, oldest first. New comments are not among it.</summary>
    public ImmutableList<JiraHistory> History { get; init; } = [];

    /// <summary>When it last changed, UTC. Properties and the dates of versions and sprints do not move it.</summary>
    public DateTimeOffset UpdatedAt { get; init; } = CreatedAt;

    /// <summary>The project's key.</summary>
    public string Project => Key[..Key.LastIndexOf('-')];

    /// <summary>The words of its description.</summary>
    public string Text => Description.ValueKind == JsonValueKind.Object ? Adf.PlainText(Description) : string.Empty;
}
