using System.Globalization;
using System.Text.RegularExpressions;
using BugBridge.Core.Text;
using CsvHelper;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>
/// Comma-separated values. A text that a spreadsheet would take for a formula gets an apostrophe before it, because customers write into it
/// (https://owasp.org/www-community/attacks/CSV_Injection); signs that turn the direction of text are left out. Numbers, days and moments (UTC,
/// ISO 8601) stand as programs read them. Where a spreadsheet parts cells at another sign than the comma, or takes a line end inside a cell for the end of a row, quotes
/// do not keep a text together: so what would begin a cell then gets its apostrophe too.
/// </summary>
internal static partial class CsvText
{
    private static readonly CsvWriterOptions Options = new() { ShouldQuote = (field, _, _, _) => field.IndexOfAny(";\t|") >= 0 };

    /// <summary>Writes a heading row, unless there are no headings, and rows of values.</summary>
    public static void Write(TextWriter output, IEnumerable<string> columns, IEnumerable<IEnumerable<object?>> rows)
    {
        using var csv = CsvWriter.Create(output, Options, leaveOpen: true);
        if (columns.ToArray() is { Length: > 0 } headings)
        {
            csv.WriteRecord(headings);
        }

        foreach (var row in rows)
        {
            csv.WriteRecord([.. row.Select(Of)]);
        }
    }

    /// <summary>A text that no spreadsheet takes for a formula.</summary>
    public static string OfText(string text) => Harmless(InnerFormula().Replace(CleanText.WithoutTurns(CleanText.Of(text)), "$0'"));

    private static string Of(object? value) => value switch
    {
        null => string.Empty,
        string text => OfText(text),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };

    /// <summary>Also a full-width sign, and one behind spaces, begins a formula in some spreadsheets.</summary>
    private static string Harmless(string text) =>
        text.AsSpan().TrimStart() is [var first, ..] && (first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '|' or '%' || text[0] is '\t' or '\n')
            ? "'" + text
            : text;

    [GeneratedRegex("""[;\t|\n](?=["\s]*[=+\-@＝＋－＠%])""", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InnerFormula();
}
