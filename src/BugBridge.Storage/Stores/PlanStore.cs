using BugBridge.Core.Sync.Planning;
using BugBridge.Storage.Writing;

namespace BugBridge.Storage.Stores;

/// <inheritdoc cref="IPlanStore"/>
internal sealed class PlanStore(Writer writer, StoredFeatures features, TimeProvider clock) : IPlanStore
{
    public Task<T> InTransactionAsync<T>(Func<IPlanTransaction, Task<T>> work, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(transaction => work(new PlanTransaction(transaction, features, clock)), cancellationToken);
}
