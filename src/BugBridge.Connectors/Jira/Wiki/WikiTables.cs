using System.Collections.Immutable;
using System.Text;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>Tables, a line for each row. What stands in a cell is one line, with <c>\\</c> for its line ends.</summary>
internal static class WikiTables
{
    /// <summary>The rows; empty for a table without cells.</summary>
    public static string Write(Table table) =>
        string.Join('\n', table.Rows.Where(row => !row.Cells.IsDefaultOrEmpty).Select(Row));

    private static string Row(TableRow row)
    {
        var wiki = new StringBuilder();
        foreach (var cell in row.Cells)
        {
            var content = WikiInlines.WriteCell(Content(cell));
            wiki.Append(Bar(cell)).Append(content.Length > 0 ? content : " ");
        }

        return wiki.Append(Bar(row.Cells[^1])).ToString();
    }

    private static string Bar(TableCell cell) => cell.Header ? "||" : "|";

    private static ImmutableArray<Inline> Content(TableCell cell) =>
        [.. cell.Blocks.SelectMany((block, at) => at == 0 ? Content(block) : [new LineBreak(), new LineBreak(), .. Content(block)])];

    private static IEnumerable<Inline> Content(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Inlines,
        Heading heading => heading.Inlines,
        _ => PlainText.Of(RichText.Of(block)).Split('\n').SelectMany<string, Inline>((line, at) => at == 0 ? [Line(block, line)] : [new LineBreak(), Line(block, line)]),
    };

    private static TextRun Line(Block block, string line) => new(line, block is CodeBlock ? TextMarks.Code : TextMarks.None);
}
