using System.Data.Common;
using BugBridge.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Stores;

/// <summary>Questions in SQL, for what EF cannot say or would say too slowly.</summary>
internal static class RawQuestion
{
    /// <summary>Asks, and hands each row on as it comes.</summary>
    /// <param name="context">Where.</param>
    /// <param name="sql">The question.</param>
    /// <param name="values">Its parameters by name, <c>@</c> included.</param>
    /// <param name="take">Takes a row; the reader must not be kept.</param>
    /// <param name="cancellationToken">Ends it between two rows.</param>
    public static async Task ReadAsync(
        this BridgeDbContext context, string sql, IEnumerable<(string Name, object Value)> values, Action<DbDataReader> take, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value is string text ? context.Storable(text) : value);
            command.Parameters.Add(parameter);
        }

        await using var rows = await command.ExecuteReaderAsync(cancellationToken);

        // Without a task for each row: some questions give a hundred thousand, and SQLite reads them at once anyway.
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            take(rows);
        }
    }
}
