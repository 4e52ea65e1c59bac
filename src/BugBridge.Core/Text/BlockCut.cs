using System.Collections.Immutable;

namespace BugBridge.Core.Text;

/// <summary>Takes of blocks what fits: whole ones, and a part of the next where the whole ones would be little.</summary>
/// <param name="fits">Whether so much fits.</param>
/// <param name="isLittle">Whether so much would leave most of the room unused.</param>
internal sealed class BlockCut(Predicate<ImmutableArray<Block>> fits, Predicate<ImmutableArray<Block>> isLittle)
{
    /// <summary>The blocks from the start that fit.</summary>
    public ImmutableArray<Block> Of(ImmutableArray<Block> blocks) => Of(blocks, part => part);

    /// <param name="blocks">Blocks somewhere inside the text.</param>
    /// <param name="around">The text as it would be with these in their place.</param>
    private ImmutableArray<Block> Of(ImmutableArray<Block> blocks, Func<ImmutableArray<Block>, ImmutableArray<Block>> around) =>
        Taken(blocks, around, (block, outer) => PartOf(block, part => outer([part])));

    private ImmutableArray<T> Taken<T>(
        ImmutableArray<T> all, Func<ImmutableArray<T>, ImmutableArray<Block>> around, Func<T, Func<ImmutableArray<T>, ImmutableArray<Block>>, T?> partOf)
        where T : class
    {
        var kept = LargestThat(all.Length, count => fits(around(all[..count])));
        var whole = all[..kept];
        return kept < all.Length && isLittle(around(whole)) && partOf(all[kept], part => around([.. whole, .. part])) is { } begun
            ? [.. whole, begun]
            : whole;
    }

    private Block? PartOf(Block block, Func<Block, ImmutableArray<Block>> around) => block switch
    {
        Quote quote => Of(quote.Blocks, inner => around(new Quote(inner))) is { IsEmpty: false } inner ? new Quote(inner) : null,
        Fold fold => Of(fold.Blocks, inner => around(fold with { Blocks = inner })) is { IsEmpty: false } inner ? fold with { Blocks = inner } : null,
        BlockList list => ItemsOf(list, around) is { IsEmpty: false } items ? list with { Items = items } : null,
        CodeBlock code => TextOf(code.Text, text => code with { Text = text }, around),
        _ => TextOf(PlainText.Of(RichText.Of(block)), PlainParagraph, around),
    };

    private ImmutableArray<ListItem> ItemsOf(BlockList list, Func<Block, ImmutableArray<Block>> around) => Taken(
        list.Items,
        items => around(list with { Items = items }),
        (item, outer) => Of(item.Blocks, inner => outer([new ListItem(inner)])) is { IsEmpty: false } inner ? new ListItem(inner) : null);

    private Block? TextOf(string text, Func<string, Block> block, Func<Block, ImmutableArray<Block>> around)
    {
        var kept = LargestThat(text.Length, length => fits(around(block(CleanText.Start(text, length)))));
        if (kept == 0)
        {
            return null;
        }

        var lineEnd = text.LastIndexOf('\n', kept - 1);
        return block(CleanText.Start(text, lineEnd > kept / 2 ? lineEnd : kept));
    }

    /// <summary>Text as one block; of what is more than a paragraph, such as a table, the lines.</summary>
    private static Paragraph PlainParagraph(string text) =>
        new([.. RichText.FromPlain(text).Blocks.OfType<Paragraph>().SelectMany(
            (paragraph, at) => at == 0 ? paragraph.Inlines : paragraph.Inlines.Insert(0, new LineBreak()))]);

    /// <summary>The largest n up to <paramref name="most"/> that fits, found by halving; fitting is monotonous.</summary>
    private static int LargestThat(int most, Func<int, bool> fits)
    {
        var (low, high) = (0, most);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = fits(middle) ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
