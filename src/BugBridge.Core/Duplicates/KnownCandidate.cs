using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Duplicates;

/// <summary>A candidate, and what is held behind it at the moment of planning.</summary>
/// <param name="Offer">What was found.</param>
public sealed record KnownCandidate(Offer Offer)
{
    /// <summary>What is held of the issue, or null when no ticket ever stood behind it.</summary>
    public IssueState? Issue { get; init; }

    /// <summary>The issue's card, or null when it was filed and not yet read.</summary>
    public IssueCard? Card { get; init; }

    /// <summary>The ticket whose issue is still being filed; null when there is an issue.</summary>
    public TicketState? Leader { get; init; }

    /// <summary>An open ticket that says the same and has no issue; else null.</summary>
    public TicketState? Unfiled { get; init; }

    /// <summary>How many tickets joined it by themselves in the last hour.</summary>
    public int JoinedLately { get; init; }

    /// <summary>True when a person said that the ticket is another fault.</summary>
    public bool IsRejected { get; init; }

    /// <summary>The issue's id, or null while it is being filed.</summary>
    public string? IssueId => Issue?.Id ?? Card?.Id;

    /// <summary>The issue's key, or null while it is being filed.</summary>
    public string? Key => Issue?.Key ?? Card?.Key;

    /// <summary>True when it may be shown to reps at all.</summary>
    internal bool IsShowable => !IsRejected && IssueId is not null && Issue is not { IsGone: true } && Card is not { IsRestricted: true };

    /// <summary>True when a ticket may join it: a regression of something that was closed must not vanish in it.</summary>
    internal bool IsOpen => Leader is null
        ? IsShowable && (Issue?.Category ?? StatusCategory.ToDo) != StatusCategory.Done && Card?.ClosedAt is null
        : !IsRejected && Leader.Link is { IssueId: null, IsRefused: false } && Leader.Status != Tickets.TicketStatus.Deleted;
}
