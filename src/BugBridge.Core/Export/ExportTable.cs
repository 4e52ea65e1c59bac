using System.Collections.Immutable;
using BugBridge.Core.Calendar;

namespace BugBridge.Core.Export;

/// <summary>A table that business-intelligence tools can read.</summary>
/// <param name="Name">As in its address: <c>first-contact</c>.</param>
/// <param name="Meaning">What one row is.</param>
/// <param name="Columns">Its columns; the first identifies the row, and rows come in its order. Columns are only ever added, at the end.</param>
public sealed record ExportTable(string Name, string Meaning, ImmutableArray<ExportColumn> Columns)
{
    /// <summary>A page with the columns that are worked out from others.</summary>
    /// <param name="page">As the store gives it.</param>
    /// <param name="zone">The zone of the reports.</param>
    /// <param name="hours">The business hours, or null.</param>
    public ExportPage Completed(ExportPage page, TimeZoneInfo zone, BusinessCalendar? hours)
    {
        ArgumentNullException.ThrowIfNull(page);
        var at = Columns.Index().ToDictionary(column => column.Item.Name, column => column.Index, StringComparer.Ordinal);
        return page with { Rows = [.. page.Rows.Select(row => Columns.Select((column, index) => column.Made is { } make ? make(name => row[at[name]], zone, hours) : row[index]).ToArray())] };
    }
}
