using System.Collections.Immutable;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;

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

    /// <summary>Writes to journal, in this order.</summary>
    public ImmutableArray<BridgeAction> Actions { get; init; } = [];

    /// <summary>Why things were done or left.</summary>
    public ImmutableArray<Decision> Decisions { get; init; } = [];

    /// <summary>What came to stand elsewhere without an action of its own.</summary>
    public ImmutableArray<Passage> Passages { get; init; } = [];

    /// <summary>What was masked of what goes to Jira, counted by kind.</summary>
    public ImmutableArray<ImmutableSortedDictionary<string, int>> Masked { get; init; } = [];

    /// <summary>Records of features to hold as they are here.</summary>
    public ImmutableArray<IKept> Records { get; init; } = [];

    /// <summary>True when there is nothing to save.</summary>
    public bool IsEmpty =>
        Tickets.IsEmpty && Moves.IsEmpty && Issues.IsEmpty && Actions.IsEmpty && Decisions.IsEmpty && Passages.IsEmpty && Records.IsEmpty;

    /// <summary>The plan with further records.</summary>
    public Plan Keep(params ReadOnlySpan<IKept> records) => records.IsEmpty ? this : this with { Records = Records.AddRange(records) };

    /// <summary>The records of one kind, in the order in which they were added.</summary>
    public ImmutableArray<TRecord> Kept<TRecord>()
        where TRecord : IKept => [.. Records.OfType<TRecord>()];

    /// <summary>The plan with other records of one kind.</summary>
    /// <param name="rewrite">Gives for each record what is kept instead; null for nothing.</param>
    public Plan Rewrite<TRecord>(Func<TRecord, TRecord?> rewrite)
        where TRecord : class, IKept => this with { Records = [.. Records.Select(record => record is TRecord one ? rewrite(one) : record).OfType<IKept>()] };
}
