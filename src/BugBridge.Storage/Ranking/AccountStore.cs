using BugBridge.Core.Accounts;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Stores;
using BugBridge.Storage.Writing;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Ranking;

/// <inheritdoc cref="IAccountStore"/>
internal sealed class AccountStore(Writer writer) : IAccountStore
{
    public Task<AccountImport> ImportAsync(IReadOnlyCollection<Account> accounts, IProgress<int>? progress, CancellationToken cancellationToken) =>
        writer.InTransactionAsync(
            async transaction =>
            {
                var held = await transaction.Context.Accounts
                    .ToDictionaryAsync(row => row.Id, row => row.ToAccount(), StringComparer.Ordinal, cancellationToken);
                var differing = accounts.Where(account => held.GetValueOrDefault(account.Id) != account).ToList();
                for (var at = 0; at < differing.Count; at++)
                {
                    await transaction.PutAsync(AccountRow.Of(differing[at]), cancellationToken);
                    progress?.Report(at + 1);
                }

                if (differing.Count > 0)
                {
                    await transaction.MarkEveryAsync(cancellationToken);
                }

                var added = differing.Count(account => !held.ContainsKey(account.Id));
                return new AccountImport(added, differing.Count - added, accounts.Count - differing.Count);
            },
            cancellationToken);
}
