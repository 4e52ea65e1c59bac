using System.Collections.Concurrent;
using System.Data.Common;
using BugBridge.Core.Remotes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace BugBridge.Storage.Sqlite;

/// <summary>
/// Brings a database to the newest schema in one transaction of our own. EF's <c>MigrateAsync</c> would leave a row in
/// <c>__EFMigrationsLock</c> when the process is killed while it runs, and every later start would wait for ever for it to go
/// (https://learn.microsoft.com/ef/core/providers/sqlite/limitations#concurrent-migrations-protection). Here a killed migration has
/// not happened, and a second process finds it done.
/// </summary>
internal static class SqliteSchema
{
    /// <summary>Scripts by the last migration that was applied: making one reads the model of each migration, for the better part of a second.</summary>
    private static readonly ConcurrentDictionary<string, string> Scripts = new(StringComparer.Ordinal);

    public static async Task MigrateAsync(SqliteBridgeDbContext context, string path, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var known = context.Database.GetMigrations().ToList();
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        applied = await EarlierHistory.ReplaceAsync(context, known[0], applied, path, cancellationToken);
        RefuseNewer(known, applied, path);
        if (applied.Count < known.Count)
        {
            await ApplyAsync(context, applied.LastOrDefault(), transaction, cancellationToken);
        }

        if ((long)(await Command(context, SqliteSearch.IsThere, transaction).ExecuteScalarAsync(cancellationToken))! == 0)
        {
            await Command(context, SqliteSearch.Create, transaction).ExecuteNonQueryAsync(cancellationToken);
        }

        await Command(context, SqliteSearch.Feed, transaction).ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static void RefuseNewer(List<string> known, List<string> applied, string path)
    {
        if (applied.Except(known, StringComparer.Ordinal).LastOrDefault() is { } unknown)
        {
            throw new StoreException(
                $"The database {path} was written by a newer version of this program (it has {unknown}). Install that version again, or "
                + "restore a backup from before it, or name another file in Storage:Path.");
        }
    }

    private static async Task ApplyAsync(
        SqliteBridgeDbContext context, string? from, IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        var script = Scripts.GetOrAdd(
            from ?? Migration.InitialDatabase,
            last => context.GetService<IMigrator>().GenerateScript(last, options: MigrationsSqlGenerationOptions.NoTransactions));
        await Command(context, script, transaction).ExecuteNonQueryAsync(cancellationToken);
    }

    private static DbCommand Command(SqliteBridgeDbContext context, string sql, IDbContextTransaction transaction)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        (command.Transaction, command.CommandText) = (transaction.GetDbTransaction(), sql);
        return command;
    }
}
