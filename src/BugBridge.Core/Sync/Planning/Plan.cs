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

    /// <summary>True when there is nothing to save.</summary>
    public bool IsEmpty => Tickets.IsEmpty && Moves.IsEmpty && Issues.IsEmpty && Actions.IsEmpty && Decisions.IsEmpty;
}
