using System.Collections.Immutable;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Outreach;
using BugBridge.Core.Promises;
using BugBridge.Core.Ranking;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Panel;

/// <summary>All that a rep sees beside a ticket.</summary>
/// <param name="Ticket">The ticket.</param>
public sealed record RepPanel(TicketState Ticket)
{
    /// <summary>The issue that it stands behind; null when there is none, or it is still being filed.</summary>
    public IssueState? Issue { get; init; }

    /// <summary>The issue that it was tied to, where that is a duplicate of <see cref="Issue"/>; else null.</summary>
    public IssueState? Home { get; init; }

    /// <summary>What stands behind the issue; null without one.</summary>
    public RankFacts? Behind { get; init; }

    /// <summary>The issue's fix date that counts as promised; null when there is none.</summary>
    public DateOnly? Promised { get; init; }

    /// <summary>Whether that day is over, and the issue is not done.</summary>
    public bool IsLate { get; init; }

    /// <summary>All fix dates that were told for the issue, oldest first.</summary>
    public ImmutableArray<Promise> Promises { get; init; } = [];

    /// <summary>What its customer is to be told about the issue, and the last of what was decided, newest first.</summary>
    public ImmutableArray<OutreachDraft> Drafts { get; init; } = [];

    /// <summary>The subject and, after a line end, the customer's text as far as they are known: what candidates are looked for with.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>Issues that may describe the same fault, best first.</summary>
    public ImmutableArray<KnownCandidate> Candidates { get; init; } = [];

    /// <summary>The ticket as it was just read; null where it was not.</summary>
    public Ticket? Live { get; init; }

    /// <summary>What may be said when it is filed; null for a ticket that cannot be filed now.</summary>
    public FilingSheet? Sheet { get; init; }

    /// <summary>Why the helpdesk could not be asked for what it has now; null when it could, or had not to be.</summary>
    public string? Trouble { get; init; }

    /// <summary>Whether an issue is being filed for it.</summary>
    public bool IsBeingFiled => Ticket.Link is { IssueId: null };

    /// <summary>Whether a rep can still do something with it: helpdesks take no notes on closed tickets.</summary>
    public bool IsWorkable => IsWorkableIn(Ticket.Status) && !Ticket.IsMerged;

    internal static bool IsWorkableIn(TicketStatus status) => status is not (TicketStatus.Closed or TicketStatus.Deleted);
}
