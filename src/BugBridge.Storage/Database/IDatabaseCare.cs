using BugBridge.Core.Remotes;

namespace BugBridge.Storage.Database;

/// <summary>What concerns a whole database, and not its rows: who may dispatch, and what is done to it now and then.</summary>
internal interface IDatabaseCare
{
    /// <summary>The right to dispatch; it ends with the process, however that ends.</summary>
    /// <exception cref="StoreException">Another process has it.</exception>
    IDisposable TakeRight();

    /// <summary>Looks through the whole database for damage. What to tell the operator about it, or null when there is none.</summary>
    Task<StoreException?> FindDamageAsync(BridgeDbContext reader, CancellationToken cancellationToken);

    /// <summary>Takes what was deleted out of all that the database keeps beside its rows. False when somebody reads, and it has to be done again.</summary>
    Task<bool> SealAsync(BridgeDbContext writer, CancellationToken cancellationToken);
}
