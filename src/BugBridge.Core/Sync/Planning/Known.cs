using System.Collections.Immutable;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Planning;

/// <summary>All that the planner may know beside the change. The store loads it in the transaction that saves the plan.</summary>
public sealed record Known
{
    /// <summary>For a change of a ticket: what we hold of it, or null when it is new to us.</summary>
    public TicketState? Ticket { get; init; }

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

    /// <summary>For an issue that was filed, or refused: the tickets that wait for it, oldest first.</summary>
    public ImmutableArray<TicketState> Waiting { get; init; } = [];

    /// <summary>How many tickets are linked to <see cref="Issue"/>.</summary>
    public int LinkedCount { get; init; }

    /// <summary>For a change of a ticket that is held: all that crossed from or to it, oldest first, the withdrawn among it.</summary>
    public ImmutableArray<Passage> Passages { get; init; } = [];

    /// <summary>
    /// For a change of an issue: of the files that its new or changed comments show, what is known of their crossing, from tickets or into them.
    /// </summary>
    public ImmutableArray<Passage> FilePassages { get; init; } = [];

    /// <summary>What features know.</summary>
    public Facts Facts { get; init; } = Facts.None;

    /// <summary>A fact of a feature, or null when there is none, or it cannot matter to the change.</summary>
    public TFact? Get<TFact>()
        where TFact : class => Facts.Get<TFact>();

    /// <summary>The facts of one kind; empty when there are none, or they cannot matter to the change.</summary>
    public ImmutableArray<TFact> All<TFact>() => Facts.All<TFact>();

    /// <summary>The same with a fact more; null adds nothing.</summary>
    public Known With<TFact>(TFact? fact)
        where TFact : class => this with { Facts = Facts.With(fact) };

    /// <summary>The same with all facts of one kind.</summary>
    public Known WithAll<TFact>(ImmutableArray<TFact> facts) => this with { Facts = Facts.WithAll(facts) };
}
