using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Outreach;

/// <summary>Something that happened to an issue, of which each customer behind it is to hear once.</summary>
public sealed record OutreachEvent : IKept
{
    /// <summary>Tells it from all others.</summary>
    public required string Stamp { get; init; }

    /// <summary>The issue.</summary>
    public required string IssueId { get; init; }

    /// <summary>The issue's key when it happened.</summary>
    public required string IssueKey { get; init; }

    /// <summary>What happened.</summary>
    public required OutreachKind Kind { get; init; }

    /// <summary>When the bridge heard of it, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The date of the fix before; null when there was none, or the news is not about dates.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>The date of the fix; null when there is none, or the news is not about dates.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What helps, as the engineer wrote it, without formatting; null when the news is not about that.</summary>
    public string? Workaround { get; init; }

    /// <summary>The released version, or null.</summary>
    public string? Version { get; init; }

    /// <summary>When drafts had been made for all customers, UTC; null while that is still to be done.</summary>
    public DateTimeOffset? DraftedAt { get; init; }

    /// <summary>Why no more drafts are made of it; null while it is true.</summary>
    public string? ReplacedBecause { get; init; }
}
