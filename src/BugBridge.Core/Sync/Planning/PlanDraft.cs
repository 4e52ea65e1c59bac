using System.Collections.Immutable;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Planning;

/// <summary>A plan while it is being made.</summary>
internal sealed class PlanDraft(DateTimeOffset at)
{
    private readonly ImmutableArray<BridgeAction>.Builder _actions = ImmutableArray.CreateBuilder<BridgeAction>();
    private readonly ImmutableArray<Decision>.Builder _decisions = ImmutableArray.CreateBuilder<Decision>();

    private readonly ImmutableArray<IKept>.Builder _records = ImmutableArray.CreateBuilder<IKept>();

    private readonly ImmutableArray<Passage>.Builder _passages = ImmutableArray.CreateBuilder<Passage>();

    /// <summary>The time of the change, UTC.</summary>
    public DateTimeOffset At { get; } = at;

    /// <summary>Whether anything is to be written.</summary>
    public bool HasActions => _actions.Count > 0;

    /// <summary>Adds a write.</summary>
    public void Do(BridgeAction action) => _actions.Add(action);

    /// <summary>Takes out what would be written to a ticket that was merged: its reps work in the one that it was merged into.</summary>
    public void TellNot(string ticketId) => _actions.RemoveAll(action => action is UpdateTicket update && update.TicketId == ticketId);

    /// <summary>Adds a reason.</summary>
    public void Because(Lane about, string reason, string? commentId = null) => _decisions.Add(new Decision(about, commentId, reason, At));

    /// <summary>Adds the reason of an erasure, which stays when all others about the ticket are erased.</summary>
    public void ErasedBecause(Lane about, string reason) => _decisions.Add(new Decision(about, null, reason, At) { TellsOfErasure = true });

    /// <summary>The writes of one kind so far.</summary>
    public IEnumerable<TAction> Planned<TAction>()
        where TAction : BridgeAction => _actions.OfType<TAction>();

    /// <summary>The records of one kind that are kept so far.</summary>
    public IEnumerable<TRecord> Kept<TRecord>()
        where TRecord : IKept => _records.OfType<TRecord>();

    /// <summary>Keeps a record of a feature.</summary>
    public void Keep(IKept record) => _records.Add(record);

    /// <summary>Keeps what crossed.</summary>
    public void Keep(Passage passage) => _passages.Add(passage);

    /// <summary>The plan, with the states that it leaves.</summary>
    public Plan Finish(ImmutableArray<TicketState> tickets, ImmutableArray<IssueState> issues) => new()
    {
        Tickets = tickets,
        Issues = issues,
        Actions = _actions.ToImmutable(),
        Decisions = _decisions.ToImmutable(),
        Passages = _passages.ToImmutable(),
        Records = _records.ToImmutable(),
    };
}
