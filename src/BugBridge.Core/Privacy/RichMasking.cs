using System.Collections.Immutable;
using System.Text;
using BugBridge.Core.Text;

namespace BugBridge.Core.Privacy;

/// <summary>Masks formatted text. The inlines of a block are read as the one line that a reader sees, so that marks and links hide nothing.</summary>
internal sealed class RichMasking(Masker masker, MaskNames names, MaskTally? tally)
{
    private const int MostPasses = 8;
    private readonly KnownNames _known = new(names);
    private readonly HrefMasking _addresses = new(masker, names, tally);

    public RichText Of(RichText text) => new(Of(text.Blocks));

    private ImmutableArray<Block> Of(ImmutableArray<Block> blocks) => blocks.IsDefault ? [] : [.. blocks.Select(Of)];

    private Block Of(Block block) => block switch
    {
        Paragraph paragraph => new Paragraph(Of(paragraph.Inlines)),
        Heading heading => new Heading(heading.Level, Of(heading.Inlines)),
        CodeBlock code => code with { Text = masker.Mask(code.Text, names, tally) },
        Quote quote => new Quote(Of(quote.Blocks)),
        BlockList list => list with { Items = [.. list.Items.Select(item => new ListItem(Of(item.Blocks)))] },
        Table table => new Table([.. table.Rows.Select(row => new TableRow([.. row.Cells.Select(cell => cell with { Blocks = Of(cell.Blocks) })]))]),
        _ => block,
    };

    private ImmutableArray<Inline> Of(ImmutableArray<Inline> inlines)
    {
        var now = Prepared(inlines);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var line = new StringBuilder();
            InlineMasking.Read(now, line);
            var parts = masker.In(line.ToString(), _known);
            if (parts.IsEmpty)
            {
                break;
            }

            now = new InlineMasking(parts).Apply(now);
            foreach (var part in parts)
            {
                tally?.Add(part.Kind);
            }
        }

        return now;
    }

    /// <summary>The inlines in the form that is read, with their addresses masked.</summary>
    private ImmutableArray<Inline> Prepared(ImmutableArray<Inline> inlines) => inlines.IsDefault ? [] : [.. inlines.SelectMany(Prepared)];

    private IEnumerable<Inline> Prepared(Inline inline) => inline switch
    {
        TextRun run => [run with { Text = SeenText.Prepared(run.Text) }],
        Mention mention => [new Mention(SeenText.Prepared(mention.Name))],
        Image image => [new Image(image.Href is null ? null : _addresses.Of(image.Href), masker.Mask(image.Alt, names, tally))],
        Link link => _addresses.Of(link.Href) is { } href ? [new Link(href, Prepared(link.Inlines))] : Prepared(link.Inlines),
        _ => [inline],
    };
}
