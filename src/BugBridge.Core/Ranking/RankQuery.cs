using System.Collections.Immutable;

namespace BugBridge.Core.Ranking;

/// <summary>Which issues to rank, and which of their tickets count.</summary>
/// <param name="Now">UTC; the end of the last period that growth looks at.</param>
/// <param name="GrowthDays">The length of the periods that growth compares.</param>
public sealed record RankQuery(DateTimeOffset Now, int GrowthDays)
{
    /// <summary>Where given, the tickets of a report's period are counted, too: those filed after this and up to <see cref="Now"/>, UTC. No score depends on them.</summary>
    public DateTimeOffset? PeriodFrom { get; init; }

    /// <summary>With <see cref="PeriodFrom"/>: the period before that one begins after this, UTC.</summary>
    public DateTimeOffset? BeforeFrom { get; init; }

    /// <summary>Only these issues, whatever their state and also without tickets; null for all that are open and have a ticket that counts.</summary>
    public ImmutableArray<string>? IssueIds { get; init; }

    /// <summary>Without <see cref="IssueIds"/>: whether issues that are done are among them. Those that are gone never are.</summary>
    public bool WithDone { get; init; }

    /// <summary>
    /// Without <see cref="IssueIds"/> and <see cref="WithDone"/>: the issues that were open at this moment, UTC, those that were done since among them, each
    /// with the date that had been promised by then. Null for those that are open now. An issue that was done then and opened again since counts as open,
    /// because only the last time of doing is held.
    /// </summary>
    public DateTimeOffset? OpenAt { get; init; }

    /// <summary>Only tickets filed at or after this time count, UTC.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Only tickets filed before this time count, UTC.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Only tickets of accounts in one of these segments count, as the segments are written; null for all.</summary>
    public ImmutableArray<string>? Segments { get; init; }
}
