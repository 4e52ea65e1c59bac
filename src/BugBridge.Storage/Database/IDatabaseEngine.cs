using System.Collections.Immutable;
using System.Data.Common;
using BugBridge.Core.Browsing;
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

    /// <summary>The ids of tickets in whose subject every word occurs, at least begun; the latest known first.</summary>
    Task<ImmutableArray<string>> FindTicketsAsync(BridgeDbContext reader, ImmutableArray<string> words, int limit, CancellationToken cancellationToken);

    /// <summary>The ids of issues in whose key or summary every word occurs, at least begun; the latest known first.</summary>
    Task<ImmutableArray<string>> FindIssuesAsync(BridgeDbContext reader, ImmutableArray<string> words, int limit, CancellationToken cancellationToken);

    /// <summary>Accounts (<c>Account</c>) or reps (<c>Rep</c>) in whose name or id every word occurs, at least begun.</summary>
    Task<ImmutableArray<FoundName>> FindNamesAsync(
        BridgeDbContext reader, string kind, ImmutableArray<string> words, int limit, CancellationToken cancellationToken);

    /// <summary>Takes what was deleted out of all that the database keeps beside its rows. False when somebody reads, and it has to be done again.</summary>
    Task<bool> SealAsync(BridgeDbContext writer, CancellationToken cancellationToken);

    /// <summary>What to tell the operator about a fault of the database, or null when it is none that the operator can mend.</summary>
    StoreException? Explain(DbException fault);

    /// <summary>True when only the row at hand was refused, and the transaction can go on without it.</summary>
    bool ConcernsOneRow(DbException fault);
}
