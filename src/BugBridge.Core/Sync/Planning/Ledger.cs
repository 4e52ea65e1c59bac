using System.Collections.Immutable;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Core.Sync.Planning;

/// <summary>
/// The one way in which states and journal change: opens a transaction, loads what is held, plans, and saves. Each method is one transaction that excludes
/// other writers, also in other processes.
/// </summary>
/// <param name="store">Where it is saved.</param>
public sealed class Ledger(IPlanStore store)
{
    /// <summary>
    /// Plans the changes one after the other, each seeing what the ones before it left, and saves states, decisions and actions. A change whose planning
    /// throws is reported in its result and leaves no trace; the others are saved.
    /// </summary>
    /// <returns>One result for each change, in order.</returns>
    public Task<ImmutableArray<PlanResult>> PlanAsync(IReadOnlyList<Change> changes, PlanChange plan, CancellationToken cancellationToken) =>
        store.InTransactionAsync(
            async transaction =>
            {
                var results = ImmutableArray.CreateBuilder<PlanResult>(changes.Count);
                foreach (var change in changes)
                {
                    results.Add(await PlanAsync(transaction, change, plan, cancellationToken));
                }

                return results.MoveToImmutable();
            },
            cancellationToken);

    /// <summary>Saves what tries came to, notes the ids of comments written, and plans the follow-ups.</summary>
    public Task SettleAsync(IReadOnlyList<Settlement> settlements, PlanChange plan, CancellationToken cancellationToken) =>
        store.InTransactionAsync(
            async transaction =>
            {
                foreach (var settlement in await SaveAsync(transaction, settlements, cancellationToken))
                {
                    var result = await PlanAsync(transaction, settlement.FollowUp!, plan, cancellationToken);
                    if (result.Failure is { } failure)
                    {
                        await transaction.HoldBackAsync(settlement, failure, cancellationToken);
                    }
                }

                foreach (var change in await transaction.FindCrossedTooLateAsync(cancellationToken))
                {
                    await PlanAsync(transaction, change, plan, cancellationToken);
                }

                return settlements.Count;
            },
            cancellationToken);

    /// <summary>Saves all of them, and gives those from which something follows.</summary>
    private static async Task<List<Settlement>> SaveAsync(IPlanTransaction transaction, IReadOnlyList<Settlement> settlements, CancellationToken cancellationToken)
    {
        var followed = new List<Settlement>();
        foreach (var settlement in settlements)
        {
            if (await transaction.SettleAsync(settlement, cancellationToken) && settlement.FollowUp is not null)
            {
                followed.Add(settlement);
            }
        }

        return followed;
    }

    /// <summary>Plans and saves one change; when that fails by the change's own fault, it leaves no trace.</summary>
    private static async Task<PlanResult> PlanAsync(IPlanTransaction transaction, Change change, PlanChange plan, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var result = new PlanResult(0, false);
        var failure = await transaction.TryAsync(
            async () =>
            {
                var known = await transaction.ReadAsync(change, cancellationToken);
                result = await transaction.SaveAsync(plan(known, change), change.Correlation, cancellationToken);
            },
            cancellationToken);
        return failure is null ? result : new PlanResult(0, false, failure);
    }
}
