using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using BugBridge.Core.Export;
using BugBridge.Core.FirstContact;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Stores;

/// <inheritdoc cref="IExportView"/>
internal sealed class ExportView(IDatabaseEngine engine) : IExportView
{
    public Task<ExportPage> ReadAsync(
        ExportTable table, string? after, int limit, FirstContactRule rule, DateTimeOffset at, CancellationToken cancellationToken) =>
        engine.ReadAsync(async context =>
        {
            await context.Database.OpenConnectionAsync(cancellationToken);
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = ExportSql.Of(table, rule);
            Add(command, "@after", after ?? (table.Columns[0].Type == ExportType.Number ? "0" : string.Empty));
            Add(command, "@window", rule.ReopenWindow.Ticks);
            Add(command, "@at", at.UtcTicks);
            Add(command, "@limit", limit + 1);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var rows = ImmutableArray.CreateBuilder<object?[]>();
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(Row(table, reader));
            }

            // One more than asked for tells that there is a next page.
            var isMore = rows.Count > limit;
            rows.Count = Math.Min(rows.Count, limit);
            return new ExportPage(rows.ToImmutable(), isMore ? Convert.ToString(rows[^1][0], CultureInfo.InvariantCulture) : null);
        });

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }

    private static object?[] Row(ExportTable table, DbDataReader reader)
    {
        var row = new object?[table.Columns.Length];
        for (var at = 0; at < row.Length; at++)
        {
            row[at] = reader.IsDBNull(at) ? null : table.Columns[at].Type switch
            {
                ExportType.Moment => new DateTimeOffset(reader.GetInt64(at), TimeSpan.Zero),
                ExportType.Day => reader.GetFieldValue<DateOnly>(at),
                ExportType.Flag => reader.GetBoolean(at),
                ExportType.Number => reader.GetInt64(at),
                _ => reader.GetString(at),
            };
        }

        return row;
    }
}
