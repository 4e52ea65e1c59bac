using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace BugBridge.Core.Text;

/// <summary>Plain text to <see cref="RichText"/> and back.</summary>
public static class PlainText
{
    /// <summary>Reads plain text: blank lines part paragraphs, single line ends become line breaks.</summary>
    public static RichText Read(string? text)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var lines = new List<string>();
        foreach (var line in CleanText.Of(text).Split('\n').Append(string.Empty))
        {
            if (line.Trim().Length > 0)
            {
                lines.Add(line.TrimEnd());
                continue;
            }

            if (lines.Count > 0)
            {
                blocks.Add(new Paragraph(Joined(lines)));
                lines.Clear();
            }
        }

        return new RichText(blocks.ToImmutable());
    }

    /// <summary>
    /// The text as a reader without formatting would want it: list items with a dash or number, quotes with "&gt; ", links with their
    /// address after the text where the two differ, raised and lowered text as <see cref="RaisedText"/> says. Blocks are parted by a blank line.
    /// </summary>
    public static string Of(RichText text) => OfBlocks(text.Blocks);

    /// <summary>Inline text without formatting.</summary>
    public static string Of(ImmutableArray<Inline> inlines)
    {
        var plain = new StringBuilder();
        foreach (var inline in inlines)
        {
            plain.Append(Of(inline));
        }

        return plain.ToString();
    }

    private static string OfBlocks(ImmutableArray<Block> blocks) =>
        blocks.IsDefault ? string.Empty : string.Join("\n\n", blocks.Select(Of));

    private static string Of(Block block) => block switch
    {
        Paragraph paragraph => Of(paragraph.Inlines),
        Heading heading => Of(heading.Inlines),
        CodeBlock code => code.Text,
        Quote quote => Prefixed(OfBlocks(quote.Blocks), "> ", "> "),
        Fold fold => $"{fold.Title}\n\n{OfBlocks(fold.Blocks)}",
        BlockList list => string.Join('\n', list.Items.Select((item, at) => Of(item, list, at))),
        Table table => string.Join('\n', table.Rows.Select(row => string.Join(" | ", row.Cells.Select(cell => OfBlocks(cell.Blocks))))),
        _ => "----",
    };

    private static string Of(ListItem item, BlockList list, int at)
    {
        var bullet = list.Numbered ? (list.Start + at).ToString(CultureInfo.InvariantCulture) + ". " : "- ";
        var body = string.Join('\n', item.Blocks.Select(Of));
        return Prefixed(body, bullet, new string(' ', bullet.Length));
    }

    private static string Of(Inline inline) => inline switch
    {
        TextRun run => RaisedText.Of(run.Text, run.Marks),
        LineBreak => "\n",
        Emoji emoji => emoji.Glyph ?? $":{emoji.ShortName}:",
        Mention mention => "@" + mention.Name,
        Image image => image.Alt.Length > 0 ? $"[{image.Alt}]" : "[image]",
        Link link => OfLink(link),
        _ => string.Empty,
    };

    private static string OfLink(Link link)
    {
        var shown = Of(link.Inlines);
        return shown.Length == 0 || string.Equals(shown, link.Href, StringComparison.Ordinal) ? link.Href : $"{shown} ({link.Href})";
    }

    private static string Prefixed(string text, string first, string others) =>
        first + text.Replace("\n", "\n" + others, StringComparison.Ordinal);

    private static ImmutableArray<Inline> Joined(List<string> lines)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        foreach (var line in lines)
        {
            if (inlines.Count > 0)
            {
                inlines.Add(new LineBreak());
            }

            inlines.Add(new TextRun(line));
        }

        return inlines.ToImmutable();
    }
}
