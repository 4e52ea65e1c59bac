namespace BugBridge.Core.Sync.Planning;

/// <summary>The store as <see cref="Ledger"/> uses it.</summary>
public interface IPlanStore
{
    /// <summary>Does work in one transaction that excludes other writers, also in other processes, from its start. What the work throws leaves no trace.</summary>
    Task<T> InTransactionAsync<T>(Func<IPlanTransaction, Task<T>> work, CancellationToken cancellationToken);
}
