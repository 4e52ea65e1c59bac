using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using BugBridge.Core.Export;
using BugBridge.Core.FirstContact;
using BugBridge.Storage.Database;
using BugBridge.Storage.FirstContact;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Export;

/// <inheritdoc cref="IExportView"/>
internal sealed class ExportView(IDatabaseEngine engine) : IExportView
{
    public Task<ExportPage> ReadAsync(
        ExportTable table, string? after, int limit, FirstContactRule rule, DateTimeOffset at, CancellationToken cancellationToken) =>
        engine.ReadAsync(async context =>
        {
            var rows = ImmutableArray.CreateBuilder<object?[]>();
            await context.ReadAsync(
                ExportSql.Of(table, rule),
                [
                    ("@after", after ?? (table.Columns[0].Type == ExportType.Number ? "0" : string.Empty)), ("@limit", limit + 1), .. ContactSql.Parameters(rule, at),
                ],
                row => rows.Add(Row(table, row)),
                cancellationToken);

            // One more than asked for tells that there is a next page.
            var isMore = rows.Count > limit;
            rows.Count = Math.Min(rows.Count, limit);
            return new ExportPage(rows.ToImmutable(), isMore ? Convert.ToString(rows[^1][0], CultureInfo.InvariantCulture) : null);
        });

    private static object?[] Row(ExportTable table, DbDataReader reader)
    {
        var row = new object?[table.Columns.Length];
        for (var at = 0; at < row.Length; at++)
        {
            row[at] = table.Columns[at].Made is not null || reader.IsDBNull(at) ? null : table.Columns[at].Type switch
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
