using System.Collections.Immutable;
using System.Text;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>
/// Lists, whose nesting is the number of signs that a line begins with. A blank line would end them, so the paragraphs of an item are parted
/// by two line ends of which one is written as <c>\\</c>.
/// </summary>
internal static class WikiLists
{
    private const string Nothing = "&nbsp;"; // An item needs something to stand on its line.
    private static readonly TextRun RuleSign = new("----");

    /// <summary>The list, a line for each item and each line in it.</summary>
    public static string Write(BlockList list) => Write(list, string.Empty);

    private static string Write(BlockList list, string outer)
    {
        var signs = outer + (list.Numbered ? '#' : '*');
        return string.Join('\n', list.Items.Select(item => Item([.. item.Blocks.SelectMany(Fitting)], signs)));
    }

    private static string Item(ImmutableArray<Block> blocks, string signs)
    {
        var wiki = new StringBuilder(signs).Append(' ');
        if (blocks.IsEmpty || blocks[0] is BlockList)
        {
            wiki.Append(Nothing);
        }

        for (var at = 0; at < blocks.Length; at++)
        {
            wiki.Append(Between(at == 0 ? null : blocks[at - 1], blocks[at], signs)).Append(blocks[at] switch
            {
                BlockList list => Write(list, signs),
                CodeBlock code => WikiCode.Write(code),
                var text => WikiInlines.Write(((Paragraph)text).Inlines),
            });
        }

        return wiki.ToString();
    }

    // What follows a nested list would belong to its last item, so it begins an item of its own.
    private static string Between(Block? before, Block block, string signs) => (before, block) switch
    {
        (null, not BlockList) => string.Empty,
        (BlockList, not BlockList) => $"\n{signs} ",
        (Paragraph, Paragraph) => "\n\\\\ ",
        _ => "\n",
    };

    private static IEnumerable<Block> Fitting(Block block) => block switch
    {
        Heading heading => [new Paragraph([.. heading.Inlines.Select(Strong)])],
        BlockList { Numbered: true, Start: not 1 } list => Fallbacks.Numbered(list).SelectMany(Fitting),
        Quote quote => Fallbacks.Marked(quote).SelectMany(Fitting),
        Fold fold => Unfolded.Of(fold).SelectMany(Fitting),
        Table table => TableLines.Of(table),
        Rule => [Paragraph.Of(RuleSign)],
        _ => [block],
    };

    private static Inline Strong(Inline inline) => inline is TextRun run ? run with { Marks = run.Marks | TextMarks.Strong } : inline;
}
