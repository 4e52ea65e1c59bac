using System.Globalization;
using BugBridge.Core.Remotes;
using BugBridge.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Postgres;

/// <summary>What is done to a whole database now and then.</summary>
internal static class PostgresCare
{
    private const string ChecksumFailures = "SELECT COALESCE(checksum_failures, 0) FROM pg_stat_database WHERE datname = current_database()";

    private const string OthersRead =
        "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND backend_xmin IS NOT NULL";

    /// <summary>Reads every row once, so that what cannot be read shows, and asks which pages failed their checksums.</summary>
    public static async Task<StoreException?> FindDamageAsync(BridgeDbContext reader, PostgresAddress address, CancellationToken cancellationToken)
    {
        await reader.Database.OpenConnectionAsync(cancellationToken);
        foreach (var table in Tables(reader))
        {
            // Its texts as well, which stand apart from their rows when they are long.
            await AskAsync(reader, $"SELECT SUM(LENGTH(held::text)) FROM {table} AS held", cancellationToken);
        }

        return await AskAsync(reader, ChecksumFailures, cancellationToken) is > 0 and var failed
            ? new StoreException(PostgresFaults.Damaged(address, string.Create(CultureInfo.InvariantCulture, $"{failed} pages failed their checksums.")))
            : null;
    }

    /// <summary>Takes deleted rows out of the tables, unless somebody still reads what was there before.</summary>
    public static async Task<bool> SealAsync(BridgeDbContext writer, CancellationToken cancellationToken)
    {
        await writer.Database.OpenConnectionAsync(cancellationToken);
        var isRead = await AskAsync(writer, OthersRead, cancellationToken) > 0;
        await AskAsync(writer, $"VACUUM {string.Join(", ", Tables(writer).Append("\"SearchTexts\"").Append("\"SearchNames\""))}", cancellationToken);
        return !isRead;
    }

    private static IEnumerable<string> Tables(BridgeDbContext context) => context.Model.GetEntityTypes().Select(entity => $"\"{entity.GetTableName()}\"");

    private static async Task<long> AskAsync(BridgeDbContext context, string sql, CancellationToken cancellationToken)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        var answer = await command.ExecuteScalarAsync(cancellationToken);
        return answer is null or DBNull ? 0 : Convert.ToInt64(answer, CultureInfo.InvariantCulture);
    }
}
