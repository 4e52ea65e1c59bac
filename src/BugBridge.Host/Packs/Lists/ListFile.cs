using System.Text;
using BugBridge.Host.Configuration;
using BugBridge.Host.Language;
using BugBridge.Host.Packs.Rendering;

namespace BugBridge.Host.Packs.Lists;

/// <summary>Lists as files: CSV is written piece by piece, however long the list; a workbook is made whole.</summary>
internal static class ListFile
{
    /// <summary>More rows make a workbook that takes too much memory here and that few programs open.</summary>
    private const int MostRows = 100_000;

    /// <summary>Comma-separated values.</summary>
    /// <param name="pieces">The list.</param>
    /// <param name="name">The file's name, without its ending.</param>
    /// <param name="guard">Takes secrets out.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static IResult Csv(IAsyncEnumerable<PackTable> pieces, string name, SecretGuard guard, CancellationToken cancellationToken) =>
        Results.Stream(output => WriteAsync(pieces, output, guard, cancellationToken), "text/csv; charset=utf-8", name + ".csv");

    /// <summary>A workbook with one sheet. Where the list is longer than a workbook may be, its last row says so.</summary>
    /// <param name="pieces">The list.</param>
    /// <param name="name">The file's name, without its ending.</param>
    /// <param name="words">The reader's language.</param>
    /// <param name="guard">Takes secrets out.</param>
    public static async Task<IResult> WorkbookAsync(IAsyncEnumerable<PackTable> pieces, string name, Words words, SecretGuard guard)
    {
        PackTable? whole = null;
        await foreach (var piece in pieces)
        {
            whole = whole is null ? piece : whole with { Rows = whole.Rows.AddRange(piece.Rows) };
            if (whole.Rows.Length > MostRows)
            {
                whole = whole with { Rows = [.. whole.Rows.Take(MostRows), [PackCell.Of(words["The list goes on. Download it as CSV to get all of it, or filter it."])]] };
                break;
            }
        }

        return Results.File(await Workbook.WriteAsync([whole!], guard), Workbook.MediaType, name + ".xlsx");
    }

    private static async Task WriteAsync(IAsyncEnumerable<PackTable> pieces, Stream output, SecretGuard guard, CancellationToken cancellationToken)
    {
        // The mark by which spreadsheets know UTF-8.
        await output.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancellationToken);
        var isFirst = true;
        await foreach (var piece in pieces.WithCancellation(cancellationToken))
        {
            using var csv = new StringWriter();
            CsvText.Write(csv, isFirst ? piece.Columns.Select(column => column.Name) : [], piece.Rows.Select(row => row.Select(cell => cell.Value)));
            await output.WriteAsync(Encoding.UTF8.GetBytes(guard.Clean(csv.ToString())), cancellationToken);
            isFirst = false;
        }
    }
}
