using System.Globalization;
using BugBridge.Core.Remotes;
using BugBridge.Storage.Database;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace BugBridge.Storage.Postgres;

/// <summary>Brings a database to the newest schema in one transaction: a killed migration has not happened, and a second process finds it done.</summary>
internal static class PostgresSchema
{
    private const int OldestVersion = 14;

    private const string Encoding = "SHOW server_encoding";

    // EF finds a missing history by a failing question, after which PostgreSQL ends the transaction.
    private const string HasHistory = "SELECT to_regclass('\"__EFMigrationsHistory\"') IS NOT NULL";

    /// <summary>Migrates.</summary>
    /// <exception cref="StoreException">The server is too old, the database is not in UTF-8, or a newer version wrote it.</exception>
    public static async Task MigrateAsync(PostgresBridgeDbContext context, PostgresAddress address, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, cancellationToken);
        await using var turn = transaction.Command(context, PostgresLocks.TakeTurn);
        await turn.ExecuteNonQueryAsync(cancellationToken);
        await using var question = transaction.Command(context, Encoding);
        Refuse(((NpgsqlConnection)context.Database.GetDbConnection()).PostgreSqlVersion, await question.ExecuteScalarAsync(cancellationToken) as string, address);
        await using var history = transaction.Command(context, HasHistory);
        var applied = await history.ExecuteScalarAsync(cancellationToken) is true ? (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList() : [];
        await transaction.ApplyMissingAsync(context, applied, address.ToString(), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static void Refuse(Version version, string? encoding, PostgresAddress address)
    {
        if (version.Major < OldestVersion)
        {
            throw new StoreException(string.Create(
                CultureInfo.InvariantCulture, $"The server of the database {address} is PostgreSQL {version}, and BugBridge needs {OldestVersion} or later. Update the server."));
        }

        if (encoding is not "UTF8")
        {
            throw new StoreException(
                $"The database {address} holds texts in {encoding}, which lacks characters that tickets have. Make one in UTF-8: createdb --encoding=UTF8 --template=template0 NAME.");
        }
    }
}
