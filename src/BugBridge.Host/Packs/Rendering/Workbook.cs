using System.Globalization;
using BugBridge.Core.Text;
using BugBridge.Host.Configuration;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>
/// Tables as a workbook (XLSX), one sheet each. Numbers and dates are numbers and dates of the spreadsheet; moments are UTC. Texts are texts, and one that
/// would become a formula when somebody edits its cell gets an apostrophe, as in CSV.
/// </summary>
internal static class Workbook
{
    /// <summary>What it is, as MIME has it.</summary>
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>What Excel takes for the name of a sheet.</summary>
    private const int LongestName = 31;

    /// <summary>What Excel takes for a cell.</summary>
    private const int LongestText = 32_000;

    private static readonly OpenXmlConfiguration Options = new() { TableStyles = TableStyles.None, FastMode = false, EnableAutoWidth = false };

    /// <summary>The bytes of a workbook with no secret in it.</summary>
    public static async Task<byte[]> WriteAsync(IEnumerable<PackTable> tables, SecretGuard guard)
    {
        var sheets = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);
        foreach (var table in tables)
        {
            sheets[NameOf(table, sheets)] = Rows(table, guard);
        }

        using var file = new MemoryStream();
        await file.SaveAsAsync(sheets, printHeader: true, excelType: ExcelType.XLSX, configuration: Options);
        return file.ToArray();
    }

    private static string NameOf(PackTable table, Dictionary<string, object> taken)
    {
        var name = CleanText.Start(table.Name, LongestName);
        return taken.ContainsKey(name) ? CleanText.Start(table.Name, LongestName - 4) + string.Create(CultureInfo.InvariantCulture, $"-{taken.Count + 1}") : name;
    }

    // An empty table still shows its columns.
    private static IEnumerable<Dictionary<string, object?>> Rows(PackTable table, SecretGuard guard)
    {
        var titles = table.Columns.Select(column => TitleOf(column, table)).ToArray();
        return table.Rows.DefaultIfEmpty([]).Select(row => titles
            .Select((title, at) => (Title: title, Value: at < row.Length ? Of(row[at].Value, guard) : null))
            .ToDictionary(cell => cell.Title, cell => cell.Value, StringComparer.Ordinal));
    }

    /// <summary>For people: the column's title, or its name where two have the same title.</summary>
    private static string TitleOf(PackColumn column, PackTable table) =>
        CsvText.OfText(table.Columns.Count(other => other.Title == column.Title) > 1 ? column.Name : column.Title);

    private static object? Of(object? value, SecretGuard guard) => value switch
    {
        null => null,
        string text => CleanText.Start(guard.Clean(CsvText.OfText(text)), LongestText),
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTimeOffset moment => moment.UtcDateTime,
        bool or byte or short or int or long or float or double or decimal => value,
        _ => CleanText.Start(guard.Clean(CsvText.OfText(value.ToString() ?? string.Empty)), LongestText),
    };
}
