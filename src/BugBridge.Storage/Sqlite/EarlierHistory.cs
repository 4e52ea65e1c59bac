using BugBridge.Core.Remotes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace BugBridge.Storage.Sqlite;

/// <summary>
/// Databases from before 1 December 2026. The fourteen migrations up to then became the first one of today, which makes the same schema: where all of
/// them were applied, it counts as applied. Where some are missing, the version that still has them must apply them first.
/// </summary>
internal static class EarlierHistory
{
    private const string Last = "20261130123559_ReplyWords";

    /// <summary>Puts the first migration in the place of the earlier ones, in the transaction of the context. Gives what is applied then.</summary>
    /// <param name="context">The database.</param>
    /// <param name="first">The first migration of today.</param>
    /// <param name="applied">What its history says.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StoreException">Some of the earlier migrations are missing.</exception>
    public static async Task<List<string>> ReplaceAsync(
        SqliteBridgeDbContext context, string first, List<string> applied, string path, CancellationToken cancellationToken)
    {
        var earlier = applied.Where(migration => string.CompareOrdinal(migration, first) < 0).ToList();
        if (earlier.Count == 0)
        {
            return applied;
        }

        if (!earlier.Contains(Last, StringComparer.Ordinal))
        {
            throw new StoreException(
                $"The database {path} was last used by a version from before 30 November 2026 (it has {earlier[^1]}, and needs {Last}). Install the version of "
                + "30 November 2026 (commit 67e2f26), start it once, stop it, and then start this version again. Nothing was changed.");
        }

        await context.Database.ExecuteSqlAsync(
            $"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" < {first}""", cancellationToken);
        await context.Database.ExecuteSqlAsync(
            $"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ({first}, {ProductInfo.GetVersion()})""", cancellationToken);
        return [first, .. applied.Except(earlier, StringComparer.Ordinal)];
    }
}
