using System.Collections.Immutable;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>Writes tables.</summary>
internal static class MarkdownTables
{
    /// <summary>The table with a heading row: the first, where it has heading cells, or else an empty one.</summary>
    public static string Write(Table table)
    {
        var width = table.Rows.IsDefaultOrEmpty ? 0 : table.Rows.Max(row => row.Cells.Length);
        if (width == 0)
        {
            return string.Empty;
        }

        var hasHeading = table.Rows[0].Cells.Any(cell => cell.Header);
        var rows = table.Rows.Select(row => Row(row.Cells.Select(Cell), width)).ToList();
        rows.Insert(hasHeading ? 1 : 0, Row(Enumerable.Repeat("---", width), width));
        return string.Join('\n', hasHeading ? rows : rows.Prepend(Row([], width)));
    }

    private static string Row(IEnumerable<string> cells, int width) =>
        "|" + string.Concat(cells.Concat(Enumerable.Repeat(string.Empty, width)).Take(width).Select(cell => $" {cell} |"));

    private static string Cell(TableCell cell) =>
        string.Join("<br><br> ", cell.Blocks.Select(block => MarkdownInlines.Write(Inlines(block), MarkdownPlace.Cell)));

    private static ImmutableArray<Inline> Inlines(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Inlines,
        Heading heading => heading.Inlines,
        _ => [new TextRun(PlainText.Of(RichText.Of(block)))],
    };
}
