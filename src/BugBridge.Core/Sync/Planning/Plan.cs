using System.Collections.Immutable;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Erasure;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Outreach;
using BugBridge.Core.Promises;
using BugBridge.Core.Ranking;
using BugBridge.Core.Recognition;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Usability;

namespace BugBridge.Core.Sync.Planning;

/// <summary>What the planner decided. Saved whole, in one transaction, or not at all.</summary>
public sealed record Plan
{
    /// <summary>Nothing to do.</summary>
    public static Plan Nothing { get; } = new();

    /// <summary>Tickets to hold as they are here.</summary>
    public ImmutableArray<TicketState> Tickets { get; init; } = [];

    /// <summary>Tickets that come to stand behind another issue.</summary>
    public ImmutableArray<TicketMove> Moves { get; init; } = [];

    /// <summary>Issues to hold as they are here.</summary>
    public ImmutableArray<IssueState> Issues { get; init; } = [];

    /// <summary>Issues whose open tickets were told something that helps: a workaround or an estimate.</summary>
    public ImmutableArray<IssueHint> Hints { get; init; } = [];

    /// <summary>Reps whose names are to be kept.</summary>
    public ImmutableArray<RepSeen> Reps { get; init; } = [];

    /// <summary>Rankings to hold as they are here, but for their count of changes, which is the store's.</summary>
    public ImmutableArray<RankState> Ranks { get; init; } = [];

    /// <summary>Writes to journal, in this order.</summary>
    public ImmutableArray<BridgeAction> Actions { get; init; } = [];

    /// <summary>Why things were done or left.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];

    /// <summary>Texts to keep for finding duplicates.</summary>
    public ImmutableArray<ReportText> Texts { get; init; } = [];

    /// <summary>Issues as they may be offered as candidates.</summary>
    public ImmutableArray<IssueCard> Cards { get; init; } = [];

    /// <summary>Candidates that were found.</summary>
    public ImmutableArray<Offer> Offers { get; init; } = [];

    /// <summary>What people decided about candidates.</summary>
    public ImmutableArray<Verdict> Verdicts { get; init; } = [];

    /// <summary>Fix dates that reps are told, or that were taken back.</summary>
    public ImmutableArray<PromiseTold> Promises { get; init; } = [];

    /// <summary>Dates of which the engineers were reminded.</summary>
    public ImmutableArray<PromiseReminded> Reminders { get; init; } = [];

    /// <summary>Events of which customers are to hear, to hold as they are here.</summary>
    public ImmutableArray<OutreachEvent> OutreachEvents { get; init; } = [];

    /// <summary>Drafts for customers that are no longer true; they go before new events.</summary>
    public ImmutableArray<OutreachReplacement> OutreachReplacements { get; init; } = [];

    /// <summary>Drafts for customers to hold as they are here.</summary>
    public ImmutableArray<OutreachDraft> Drafts { get; init; } = [];

    /// <summary>Cases of the usability review to hold as they are here.</summary>
    public ImmutableArray<UsabilityCase> Cases { get; init; } = [];

    /// <summary>Issues for whole categories of the usability review.</summary>
    public ImmutableArray<CategoryIssue> CategoryIssues { get; init; } = [];

    /// <summary>Tickets of which everything is to be forgotten.</summary>
    public ImmutableArray<TicketErasure> Erasures { get; init; } = [];

    /// <summary>Customers whose tickets become due to be erased.</summary>
    public ImmutableArray<CustomerErasure> CustomerErasures { get; init; } = [];

    /// <summary>Texts of tickets that came to stand in Jira with an issue for a whole category.</summary>
    public ImmutableArray<Passage> Passages { get; init; } = [];

    /// <summary>What was masked of what goes to Jira, counted by kind.</summary>
    public ImmutableArray<ImmutableSortedDictionary<string, int>> Masked { get; init; } = [];

    /// <summary>True when there is nothing to save.</summary>
    public bool IsEmpty =>
        Tickets.IsEmpty && Moves.IsEmpty && Issues.IsEmpty && Hints.IsEmpty && Reps.IsEmpty && Ranks.IsEmpty && Actions.IsEmpty && Decisions.IsEmpty
        && Texts.IsEmpty && Cards.IsEmpty && Offers.IsEmpty && Verdicts.IsEmpty && Promises.IsEmpty && Reminders.IsEmpty && Cases.IsEmpty
        && CategoryIssues.IsEmpty && OutreachEvents.IsEmpty && OutreachReplacements.IsEmpty && Drafts.IsEmpty && Erasures.IsEmpty && CustomerErasures.IsEmpty && Passages.IsEmpty;
}
