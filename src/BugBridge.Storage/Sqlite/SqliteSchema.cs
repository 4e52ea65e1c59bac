using BugBridge.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Sqlite;

/// <summary>
/// Brings a database to the newest schema in one transaction of our own. EF's <c>MigrateAsync</c> would leave a row in
/// <c>__EFMigrationsLock</c> when the process is killed while it runs, and every later start would wait for ever for it to go
/// (https://learn.microsoft.com/ef/core/providers/sqlite/limitations#concurrent-migrations-protection). Here a killed migration has
/// not happened, and a second process finds it done.
/// </summary>
internal static class SqliteSchema
{
    public static async Task MigrateAsync(SqliteBridgeDbContext context, string path, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var known = context.Database.GetMigrations().ToList();
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        applied = await EarlierHistory.ReplaceAsync(context, known[0], applied, path, cancellationToken);
        await transaction.ApplyMissingAsync(context, applied, path, cancellationToken);

        if ((long)(await transaction.Command(context, SqliteSearch.IsThere).ExecuteScalarAsync(cancellationToken))! == 0)
        {
            await transaction.Command(context, SqliteSearch.Create).ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.Command(context, SqliteSearch.Feed).ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
