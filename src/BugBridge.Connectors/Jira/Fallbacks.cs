using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira;

/// <summary>What stands for a block where the format does not allow it.</summary>
internal static class Fallbacks
{
    private static readonly TextRun QuoteMark = new("> ");

    /// <summary>A quote as paragraphs with the mark that mail has used for quotes since its beginning.</summary>
    public static IEnumerable<Block> Marked(Quote quote) => quote.Blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => [new Paragraph(Marked(paragraph.Inlines))],
        Heading heading => [new Paragraph(Marked(heading.Inlines))],
        Quote inner => Marked(inner).Select(line => line is Paragraph paragraph ? new Paragraph(Marked(paragraph.Inlines)) : line),
        _ => (IEnumerable<Block>)[block],
    });

    /// <summary>A numbered list as paragraphs that begin with their numbers, for where a list can only begin with 1.</summary>
    public static IEnumerable<Block> Numbered(BlockList list) => list.Items.SelectMany((item, at) =>
    {
        var number = new TextRun(string.Create(CultureInfo.InvariantCulture, $"{(long)list.Start + at}. "));
        return item.Blocks is [Paragraph first, .. var rest]
            ? [new Paragraph(first.Inlines.Insert(0, number)), .. rest]
            : item.Blocks.Insert(0, Paragraph.Of(number));
    });

    private static ImmutableArray<Inline> Marked(ImmutableArray<Inline> inlines) =>
        [QuoteMark, .. inlines.SelectMany(inline => inline is LineBreak ? (IEnumerable<Inline>)[inline, QuoteMark] : [inline])];
}
