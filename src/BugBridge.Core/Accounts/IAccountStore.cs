using BugBridge.Core.Remotes;

namespace BugBridge.Core.Accounts;

/// <summary>The store of accounts.</summary>
public interface IAccountStore
{
    /// <summary>
    /// Adds the accounts, or puts them in the place of those with their ids, in one transaction; accounts that are not among them stay. When
    /// anything changed, every issue's ranking is due.
    /// </summary>
    /// <exception cref="StoreException">The store cannot be used; nothing was imported.</exception>
    Task<AccountImport> ImportAsync(IReadOnlyCollection<Account> accounts, CancellationToken cancellationToken) => ImportAsync(accounts, null, cancellationToken);

    /// <summary>The same, and tells how many were written so far.</summary>
    Task<AccountImport> ImportAsync(IReadOnlyCollection<Account> accounts, IProgress<int>? progress, CancellationToken cancellationToken);
}
