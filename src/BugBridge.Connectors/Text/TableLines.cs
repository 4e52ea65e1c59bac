using System.Collections.Immutable;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>A table as text, for where none can stand.</summary>
internal static class TableLines
{
    private static readonly TextRun Bar = new(" | ");

    /// <summary>One paragraph a row, its cells parted by bars.</summary>
    public static IEnumerable<Block> Of(IEnumerable<IEnumerable<TableCell>> rows) =>
        rows.Select(row => new Paragraph(Joined(row.Select(cell => Joined(cell.Blocks.Select(Inlines), new TextRun(" "))), Bar)));

    /// <summary>The same for a table that is whole.</summary>
    public static IEnumerable<Block> Of(Table table) => Of(table.Rows.Select(row => row.Cells.AsEnumerable()));

    private static ImmutableArray<Inline> Inlines(Block block) => block switch
    {
        Paragraph paragraph => paragraph.Inlines,
        Heading heading => heading.Inlines,
        _ => [new TextRun(CleanText.OneLine(PlainText.Of(RichText.Of(block))))],
    };

    private static ImmutableArray<Inline> Joined(IEnumerable<ImmutableArray<Inline>> parts, Inline between) =>
        [.. parts.SelectMany((part, at) => at == 0 ? part : part.Insert(0, between))];
}
