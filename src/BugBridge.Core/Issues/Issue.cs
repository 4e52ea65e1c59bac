using System.Collections.Immutable;
using BugBridge.Core.Text;

namespace BugBridge.Core.Issues;

/// <summary>An issue as Jira has it now. A snapshot: it never changes.</summary>
public sealed record Issue
{
    /// <summary>Its id and its key of today.</summary>
    public required IssueRef Ref { get; init; }

    /// <summary>Where to open it in a browser.</summary>
    public required string Url { get; init; }

    /// <summary>The title.</summary>
    public required string Summary { get; init; }

    /// <summary>The text.</summary>
    public RichText Description { get; init; } = RichText.Empty;

    /// <summary>The project's key.</summary>
    public required string Project { get; init; }

    /// <summary>The status as Jira names it.</summary>
    public required string Status { get; init; }

    /// <summary>What kind of status that is.</summary>
    public required StatusCategory Category { get; init; }

    /// <summary>The resolution as Jira names it, or null.</summary>
    public string? Resolution { get; init; }

    /// <summary>The priority as Jira names it, or null.</summary>
    public string? Priority { get; init; }

    /// <summary>Who works on it, by name, or null.</summary>
    public string? Assignee { get; init; }

    /// <summary>Labels.</summary>
    public ImmutableHashSet<string> Labels { get; init; } = [];

    /// <summary>Components by name.</summary>
    public ImmutableArray<string> Components { get; init; } = [];

    /// <summary>Links to other issues.</summary>
    public ImmutableArray<IssueTie> Ties { get; init; } = [];

    /// <summary>
    /// True when a security level limits who may read it, or it is in a project that is hidden by configuration: nothing of it is then shown to
    /// anybody through the bridge.
    /// </summary>
    public bool IsRestricted { get; init; }

    /// <summary>The estimated fix date from the first configured source that has one, or null.</summary>
    public Estimate? Estimate { get; init; }

    /// <summary>
    /// The versions that it is fixed in, once all of them (archived ones aside) are released; null before that, and where it has none. It may not be
    /// done for all that.
    /// </summary>
    public Release? Release { get; init; }

    /// <summary>The stamp with which the bridge filed it; null for issues that people made.</summary>
    public string? Stamp { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed, UTC. Does not move when a version's release date or a sprint's end changes.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Files on it, oldest first.</summary>
    public ImmutableArray<IssueFile> Files { get; init; } = [];

    /// <summary>All comments, oldest first.</summary>
    public ImmutableArray<IssueComment> Comments { get; init; } = [];
}
