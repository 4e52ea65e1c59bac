using System.Collections.Immutable;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Outreach;
using BugBridge.Core.Ranking;
using BugBridge.Core.Usability;

namespace BugBridge.Host.Dashboard.Home;

/// <summary>What a support lead starts with.</summary>
internal sealed record LeadStart
{
    /// <summary>First contacts of this month so far.</summary>
    public required MonthContact Month { get; init; }

    /// <summary>Those of the month before; null where that has none.</summary>
    public MonthContact? Before { get; init; }

    /// <summary>How many open issues are past the date that was promised for them.</summary>
    public required int OverdueCount { get; init; }

    /// <summary>The first of them, the longest overdue first.</summary>
    public required ImmutableArray<RankedIssue> Overdue { get; init; }

    /// <summary>How many open issues have more tickets in the last days than in as many before.</summary>
    public required int RisingCount { get; init; }

    /// <summary>The fastest growing of them first.</summary>
    public required ImmutableArray<RankedIssue> Rising { get; init; }

    /// <summary>The days that growth looks at.</summary>
    public required int GrowthDays { get; init; }

    /// <summary>Usability categories that rise this month.</summary>
    public required ImmutableArray<CategoryFigures> Categories { get; init; }

    /// <summary>How many replies wait for a person.</summary>
    public required int DraftCount { get; init; }

    /// <summary>What they are about, the newest first.</summary>
    public required ImmutableArray<EventCounts> Events { get; init; }
}
