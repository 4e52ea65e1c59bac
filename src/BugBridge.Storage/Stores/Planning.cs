using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Storage.Writing;

namespace BugBridge.Storage.Stores;

/// <summary>Plans changes one after the other within a transaction, each seeing what the ones before it left.</summary>
internal sealed class Planning(WriteTransaction transaction, PlanChange plan, StoredFeatures features, TimeProvider clock)
{
    private readonly HeldStates _held = new(transaction.Context);

    /// <summary>Plans and saves one change; when that fails by the change's own fault, it leaves no trace.</summary>
    public async Task<PlanResult> PlanAsync(Change change, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var result = new PlanResult(0, false);
        var failure = await transaction.TryPartAsync(
            async () =>
            {
                var known = await new KnownReading(transaction.Context, _held, features, cancellationToken).ReadAsync(change);
                var planned = plan(known, change);
                result = await new PlanSaving(transaction, _held, features, clock, cancellationToken).SaveAsync(planned, change.Correlation);
            },
            cancellationToken);
        if (failure is null)
        {
            return result;
        }

        _held.Forget();
        return new PlanResult(0, false, failure);
    }
}
