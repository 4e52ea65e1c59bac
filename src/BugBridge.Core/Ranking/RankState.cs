using System.Collections.Immutable;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Ranking;

/// <summary>What the bridge holds about an issue's ranking: what was written of it last.</summary>
public sealed record RankState : IKept
{
    /// <summary>The issue.</summary>
    public required string IssueId { get; init; }

    /// <summary>Counts the changes of what the ranking is made of; the store raises it.</summary>
    public long Changes { get; init; }

    /// <summary>The <see cref="Changes"/> that were dealt with last: while they differ, the issue is due.</summary>
    public long Ranked { get; init; }

    /// <summary>When it was dealt with last, UTC; null before the first time.</summary>
    public DateTimeOffset? RankedAt { get; init; }

    /// <summary>When anything of it was last sent to Jira, UTC; null before the first time.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>The Jira fields as last written, by the names in the configuration; null before the first time.</summary>
    public ImmutableSortedDictionary<string, string>? Written { get; init; }

    /// <summary>The number of tickets when it was last written.</summary>
    public int WrittenTickets { get; init; }

    /// <summary>How often it was written: makes the stamps of writes that say the same twice differ.</summary>
    public int Revision { get; init; }

    /// <summary>The highest priority that its score has asked for, or null. Each is asked for once.</summary>
    public string? AskedPriority { get; init; }

    /// <summary>The priority before the bridge raised it, or null.</summary>
    public string? RaisedFrom { get; init; }

    /// <summary>The priority that the bridge raised it to, or null.</summary>
    public string? RaisedTo { get; init; }
}
