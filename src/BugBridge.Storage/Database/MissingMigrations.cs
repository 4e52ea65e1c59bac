using System.Collections.Concurrent;
using System.Data.Common;
using BugBridge.Core.Remotes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace BugBridge.Storage.Database;

/// <summary>Applies the migrations that a database lacks, as one script in a transaction of our own.</summary>
internal static class MissingMigrations
{
    /// <summary>Scripts by context and last migration applied: making one reads the model of each migration, for the better part of a second.</summary>
    private static readonly ConcurrentDictionary<(Type Context, string From), string> Scripts = new();

    /// <summary>Applies what is missing.</summary>
    /// <param name="transaction">In which it happens.</param>
    /// <param name="context">The database.</param>
    /// <param name="applied">What its history says.</param>
    /// <param name="where">What operators call it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StoreException">A newer version wrote the database.</exception>
    public static async Task ApplyMissingAsync(
        this IDbContextTransaction transaction, BridgeDbContext context, List<string> applied, string where, CancellationToken cancellationToken)
    {
        var known = context.Database.GetMigrations().ToList();
        if (applied.Except(known, StringComparer.Ordinal).LastOrDefault() is { } unknown)
        {
            throw new StoreException(
                $"The database {where} was written by a newer version of this program (it has {unknown}). Install that version again, or "
                + "restore a backup from before it, or name another database in the section Storage.");
        }

        if (applied.Count < known.Count)
        {
            var script = Scripts.GetOrAdd(
                (context.GetType(), applied.LastOrDefault() ?? Migration.InitialDatabase),
                last => context.GetService<IMigrator>().GenerateScript(last.From, options: MigrationsSqlGenerationOptions.NoTransactions));
            await transaction.Command(context, script).ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>A command inside the transaction.</summary>
    public static DbCommand Command(this IDbContextTransaction transaction, BridgeDbContext context, string sql)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        (command.Transaction, command.CommandText) = (transaction.GetDbTransaction(), sql);
        return command;
    }
}
