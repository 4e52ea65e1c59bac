using System.Collections.Immutable;
using BugBridge.Core.Browsing;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Outreach;

namespace BugBridge.Host.Dashboard.Home;

/// <summary>What a rep starts with.</summary>
/// <param name="Reps">All reps by name, of whom one can be chosen.</param>
/// <param name="Asked">What tells who the reader is, or null.</param>
/// <param name="Rep">The rep that it is; null where that is not known, and everybody's is shown.</param>
internal sealed record RepStart(ImmutableArray<FoundName> Reps, string? Asked, FoundName? Rep)
{
    /// <summary>Replies that wait, the newest first; the first of them.</summary>
    public ImmutableArray<OutreachDraft> Drafts { get; init; } = [];

    /// <summary>How many wait.</summary>
    public int DraftCount { get; init; }

    /// <summary>Tickets with updates.</summary>
    public ImmutableArray<TicketNews> News { get; init; } = [];

    /// <summary>Tickets that may be duplicates.</summary>
    public ImmutableArray<UndecidedTicket> Undecided { get; init; } = [];
}
