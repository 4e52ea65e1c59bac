using System.Collections.Immutable;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;
using BugBridge.Host.Language;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>A pack as Markdown, by way of the formatted text that everything else goes through.</summary>
internal static class PackMarkdown
{
    public static string Write(Pack pack, Words words) => MarkdownWriter.Write(new RichText(
    [
        new Heading(1, Line(PackCell.Of(pack.Title))),
        new Paragraph(Line(PackCell.Of(words.Of("Made by BugBridge on {0} ({1})", words.Time(pack.At), words.Zone.Id)))),
        .. pack.Parts.SelectMany(Blocks),
    ]));

    private static IEnumerable<Block> Blocks(PackPart part) => part switch
    {
        PackHeading heading => [new Heading(2, Line(PackCell.Of(heading.Text)))],
        PackText text => PlainText.Read(CleanText.WithoutTurns(text.Text)).Blocks,
        PackList list => [new BlockList(Numbered: false, [.. list.Items.Select(item => new ListItem([new Paragraph(Line(item))]))])],
        PackFigures figures => [new BlockList(Numbered: false, [.. figures.Figures.Select(figure => new ListItem([new Paragraph(Line(figure))]))])],
        PackQuote quote => [new Quote([.. PlainText.Read(CleanText.WithoutTurns(quote.Text)).Blocks, new Paragraph([.. Line(PackCell.Of("— " + quote.Source, quote.Url)), .. quote.Note is null ? [] : Line(PackCell.Of(" " + quote.Note))])])],
        PackTable table => [new Heading(3, Line(PackCell.Of(table.Caption))), table.Rows.IsEmpty ? new Paragraph(Line(PackCell.Of(table.IfEmpty))) : Grid(table)],
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, "There is no Markdown for this part."),
    };

    private static ImmutableArray<Inline> Line(PackFigure figure) =>
    [
        new TextRun(figure.Value, TextMarks.Strong), new TextRun($" {figure.Label}{(figure.Note is null ? string.Empty : $" ({figure.Note})")}"),
    ];

    private static Table Grid(PackTable table) => new(
    [
        new TableRow([.. table.Shown.Select(at => Cell(true, PackCell.Of(table.Columns[at].Title)))]),
        .. table.Rows.Select(row => new TableRow([.. table.Shown.Select(at => Cell(false, row[at]))])),
    ]);

    private static TableCell Cell(bool isHeader, PackCell cell) => new(isHeader, [new Paragraph(Line(cell))]);

    private static ImmutableArray<Inline> Line(PackCell cell)
    {
        var text = CleanText.OneLine(CleanText.WithoutTurns(cell.Text));

        // Addresses within the dashboard mean nothing elsewhere.
        return Elements.IsWeb(cell.Url) && !cell.Url!.StartsWith('/') ? [Link.To(cell.Url, text)] : [new TextRun(text)];
    }
}
