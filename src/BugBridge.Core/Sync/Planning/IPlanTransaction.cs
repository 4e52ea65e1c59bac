using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Core.Sync.Planning;

/// <summary>What can be done within a transaction of an <see cref="IPlanStore"/>; each step sees what the ones before it left.</summary>
public interface IPlanTransaction
{
    /// <summary>Does a part of the work. When it fails by its own fault, it leaves no trace, and the transaction can go on.</summary>
    /// <returns>What it failed with, or null.</returns>
    Task<Exception?> TryAsync(Func<Task> part, CancellationToken cancellationToken);

    /// <summary>What is held, as far as a change needs it.</summary>
    Task<Known> ReadAsync(Change change, CancellationToken cancellationToken);

    /// <summary>
    /// Saves states, decisions, actions and the features' records. An action whose stamp and lane the journal already has is left out: the same intent, seen
    /// twice.
    /// </summary>
    Task<PlanResult> SaveAsync(Plan plan, string correlation, CancellationToken cancellationToken);

    /// <summary>Saves what a try came to, with the ids of comments written. False when that was saved before.</summary>
    Task<bool> SettleAsync(Settlement settlement, CancellationToken cancellationToken);

    /// <summary>Sets an entry aside, for a person to see, because what follows from its try could not be planned.</summary>
    Task HoldBackAsync(Settlement settlement, Exception failure, CancellationToken cancellationToken);

    /// <summary>What is to be planned for tickets from which something crossed in these settlements after they had been erased.</summary>
    Task<IReadOnlyCollection<Change>> FindCrossedTooLateAsync(CancellationToken cancellationToken);
}
