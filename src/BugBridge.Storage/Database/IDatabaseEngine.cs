using System.Data.Common;
using BugBridge.Core.Remotes;
using Microsoft.EntityFrameworkCore.Storage;

namespace BugBridge.Storage.Database;

/// <summary>What differs from one database to the next. Everything else in this project is the same for all.</summary>
internal interface IDatabaseEngine : IAsyncDisposable
{
    /// <summary>Opens what writes go through, after it was brought to the newest schema. Its connection stays open.</summary>
    Task<BridgeDbContext> OpenWriterAsync(CancellationToken cancellationToken);

    /// <summary>Begins a transaction that keeps out all other writers, of other processes as well, from its start.</summary>
    Task<IDbContextTransaction> BeginAsync(BridgeDbContext writer, CancellationToken cancellationToken);

    /// <summary>A context for questions; dispose it after each.</summary>
    BridgeDbContext CreateReader();

    /// <summary>Finds words.</summary>
    IWordSearch Search { get; }

    /// <summary>What concerns the whole database.</summary>
    IDatabaseCare Care { get; }

    /// <summary>What to tell the operator about a fault of the database, or null when it is none that the operator can mend.</summary>
    StoreException? Explain(DbException fault);

    /// <summary>True when only the row at hand was refused, and the transaction can go on without it.</summary>
    bool ConcernsOneRow(DbException fault);
}
