using System.Collections.Immutable;
using BugBridge.Core.Text;

namespace BugBridge.Core.Masking;

/// <summary>Masks formatted text. The inlines of a block are read as the one line that a reader sees, so that marks and links hide nothing.</summary>
internal sealed class RichMasking(Masker masker, MaskNames names, MaskTally? tally)
{
    private const int MostPasses = 8;
    private readonly KnownNames _known = new(names);
    private readonly HrefMasking _addresses = new(masker, names, tally);

    private List<List<MaskedPart>> _sure = [];
    private int _leaf;

    /// <summary>The text without personal data. To be called once.</summary>
    public RichText Of(RichText text)
    {
        var prepared = Each(text.Blocks, Prepared, text => SeenText.Prepared(text));
        _sure = RichReading.Sure(prepared, _known);
        return new RichText(Each(prepared, Masked, text => masker.Mask(text, _known, _sure[_leaf++], tally)));
    }

    /// <summary>The blocks with each line and each text of code changed, in their order.</summary>
    private static ImmutableArray<Block> Each(ImmutableArray<Block> blocks, Func<ImmutableArray<Inline>, ImmutableArray<Inline>> line, Func<string, string> code) => blocks.IsDefault ? [] : [.. blocks.Select(block => Each(block, line, code))];

    private static Block Each(Block block, Func<ImmutableArray<Inline>, ImmutableArray<Inline>> line, Func<string, string> code) => block switch
    {
        Paragraph paragraph => new Paragraph(line(paragraph.Inlines)),
        Heading heading => new Heading(heading.Level, line(heading.Inlines)),
        CodeBlock text => text with { Text = code(text.Text) },
        Quote quote => new Quote(Each(quote.Blocks, line, code)),
        Fold fold => fold with { Blocks = Each(fold.Blocks, line, code) },
        BlockList list => list with { Items = [.. list.Items.Select(item => new ListItem(Each(item.Blocks, line, code)))] },
        Table table => new Table([.. table.Rows.Select(row => new TableRow([.. row.Cells.Select(cell => cell with { Blocks = Each(cell.Blocks, line, code) })]))]),
        _ => block,
    };

    private ImmutableArray<Inline> Masked(ImmutableArray<Inline> now)
    {
        var sure = _sure[_leaf++];
        for (var pass = 0; pass < MostPasses; pass++)
        {
            var parts = masker.In(InlineMasking.Read(now), _known, pass == 0 ? sure : null);
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
