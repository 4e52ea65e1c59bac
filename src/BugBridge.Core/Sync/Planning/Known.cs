using System.Collections.Immutable;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Outreach;
using BugBridge.Core.Ranking;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Usability;

namespace BugBridge.Core.Sync.Planning;

/// <summary>All that the planner may know beside the change. The store loads it in the transaction that saves the plan.</summary>
public sealed record Known
{
    /// <summary>For a change of a ticket: what we hold of it, or null when it is new to us.</summary>
    public TicketState? Ticket { get; init; }

    /// <summary>
    /// For a change of a ticket: of those who wrote in it and are no reps now, until when they may have been reps, UTC, by id. Empty for who never was one.
    /// </summary>
    public ImmutableDictionary<string, DateTimeOffset> RepsUntil { get; init; } = ImmutableDictionary<string, DateTimeOffset>.Empty;

    /// <summary>
    /// For a change of a ticket: of the words that it was answered with within a minute, as <see cref="FirstContact.ReplyWords"/>, those that so many others were answered
    /// with that they are an acknowledgement.
    /// </summary>
    public ImmutableHashSet<string> Acknowledgements { get; init; } = [];

    /// <summary>For a change of a ticket: the others that were answered with those words, where there are no more than it takes; of any others this was found before.</summary>
    public ImmutableArray<TicketState> Acknowledged { get; init; } = [];

    /// <summary>For a merged ticket: what we hold of the one it was merged into, or null.</summary>
    public TicketState? MergeTarget { get; init; }

    /// <summary>For a change of an issue: what we hold of it. For a ticket: what we hold of the issue it is linked to. Null when nothing.</summary>
    public IssueState? Issue { get; init; }

    /// <summary>
    /// What we hold of other issues, by issue id: for a ticket, its home and those named in its commands; for an issue, those to which
    /// it is tied or that it was merged into. For each of them also what it was merged into, up to the root.
    /// </summary>
    public ImmutableDictionary<string, IssueState> Named { get; init; } = ImmutableDictionary<string, IssueState>.Empty;

    /// <summary>What <see cref="Issue"/> and <see cref="Named"/> were merged into.</summary>
    public MergeTree Merges { get; init; } = MergeTree.Empty;

    /// <summary>
    /// For a change of an issue that was merged: the tickets that stand behind its root because of it, being tied to it or to an issue
    /// merged into it. Oldest link first.
    /// </summary>
    public ImmutableArray<LinkedTicket> Behind { get; init; } = [];

    /// <summary>For a change of an issue: the tickets linked to it, oldest link first. Empty for a change of a ticket.</summary>
    public ImmutableArray<LinkedTicket> Linked { get; init; } = [];

    /// <summary>
    /// For a change of a ticket: what is known behind the candidates that the change brings, or else behind those that were found for the ticket
    /// before, best first. Empty when neither can matter to the change.
    /// </summary>
    public ImmutableArray<KnownCandidate> Candidates { get; init; } = [];

    /// <summary>For an issue that was filed, or refused: the tickets that wait for it, oldest first.</summary>
    public ImmutableArray<TicketState> Waiting { get; init; } = [];

    /// <summary>For a change of an issue: its card, or null.</summary>
    public IssueCard? Card { get; init; }

    /// <summary>How many tickets are linked to <see cref="Issue"/>.</summary>
    public int LinkedCount { get; init; }

    /// <summary>For a change of a ranking: what was written of it last, or null when nothing is held.</summary>
    public RankState? Rank { get; init; }

    /// <summary>For a change of a ticket: its case in the usability review, or null.</summary>
    public UsabilityCase? Case { get; init; }

    /// <summary>For a merged ticket: the case of the one it was merged into, or null.</summary>
    public UsabilityCase? TargetCase { get; init; }

    /// <summary>For a change of a ticket that is held: all that crossed from or to it, oldest first, the withdrawn among it.</summary>
    public ImmutableArray<Passage> Passages { get; init; } = [];

    /// <summary>
    /// For a change of an issue: of the files that its new or changed comments show, what is known of their crossing, from tickets or into them.
    /// </summary>
    public ImmutableArray<Passage> FilePassages { get; init; } = [];

    /// <summary>For customers that were read: the event that concerns them, or null.</summary>
    public OutreachEvent? OutreachEvent { get; init; }

    /// <summary>
    /// For customers that were read: all drafts about the issue that they have. For decisions and what came of them: the drafts in question. For a change
    /// of a ticket with a command about drafts: those that can still be decided about, for its customer and its issue.
    /// </summary>
    public ImmutableArray<OutreachDraft> Drafts { get; init; } = [];

    /// <summary>For an issue for a category: what is held of it, or null.</summary>
    public CategoryIssue? CategoryIssue { get; init; }
}
