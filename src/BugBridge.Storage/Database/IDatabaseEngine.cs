using System.Data.Common;
using BugBridge.Core.Remotes;

namespace BugBridge.Storage.Database;

/// <summary>What differs from one database to the next. Everything else in this project is the same for all.</summary>
internal interface IDatabaseEngine : IAsyncDisposable
{
    /// <summary>Opens what writes go through, after it was brought to the newest schema. Its connection stays open.</summary>
    Task<BridgeDbContext> OpenWriterAsync(CancellationToken cancellationToken);

    /// <summary>A context for questions; dispose it after each.</summary>
    BridgeDbContext CreateReader();

    /// <summary>Looks through the whole database for damage. What to tell the operator about it, or null when there is none.</summary>
    Task<StoreException?> FindDamageAsync(BridgeDbContext reader, CancellationToken cancellationToken);

    /// <summary>Finds words.</summary>
    IWordSearch Search { get; }

    /// <summary>Takes what was deleted out of all that the database keeps beside its rows. False when somebody reads, and it has to be done again.</summary>
    Task<bool> SealAsync(BridgeDbContext writer, CancellationToken cancellationToken);

    /// <summary>What to tell the operator about a fault of the database, or null when it is none that the operator can mend.</summary>
    StoreException? Explain(DbException fault);

    /// <summary>True when only the row at hand was refused, and the transaction can go on without it.</summary>
    bool ConcernsOneRow(DbException fault);
}
