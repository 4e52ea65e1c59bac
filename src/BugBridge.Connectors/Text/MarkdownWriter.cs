using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>
/// <see cref="RichText"/> to Markdown that GitHub reads back as it was. Underline, raised and lowered text, and marks in the middle
/// of a word, are HTML tags, since Markdown has no sign for them; mentions are text; lists and code in table cells are lines.
/// </summary>
public static class MarkdownWriter
{
    /// <summary>Writes the text, without a line end after it; empty for empty text.</summary>
    public static string Write(RichText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Blocks(text.Blocks, "\n\n");
    }

    private static string Blocks(ImmutableArray<Block> blocks, string between)
    {
        var written = new List<string>();
        var alternate = false;
        for (var at = 0; at < blocks.Length; at++)
        {
            // Two lists that follow each other are one, unless their signs differ.
            alternate = at > 0 && blocks[at] is BlockList list && blocks[at - 1] is BlockList before && before.Numbered == list.Numbered && !alternate;
            var markdown = Write(blocks[at], alternate);
            if (markdown.Length > 0)
            {
                written.Add(markdown);
            }
        }

        return string.Join(between, written);
    }

    private static string Write(Block block, bool alternate) => block switch
    {
        Paragraph paragraph => MarkdownInlines.Write(paragraph.Inlines, MarkdownPlace.Paragraph),
        Heading heading => new string('#', Math.Clamp(heading.Level, 1, 6)) + " " + MarkdownInlines.Write(heading.Inlines, MarkdownPlace.Heading),
        BlockList list => ListOf(list, alternate),
        CodeBlock code => Fenced(code),
        Quote quote => Prefixed(Blocks(quote.Blocks, "\n\n"), "> ", "> "),
        Fold fold => Blocks([.. Unfolded.Of(fold)], "\n\n"),
        Table table => MarkdownTables.Write(table),
        _ => "***",
    };

    private static string ListOf(BlockList list, bool alternate) => string.Join('\n', list.Items.Select((item, at) =>
    {
        var number = Math.Max(0, (long)list.Start + at).ToString(CultureInfo.InvariantCulture);
        var sign = list.Numbered ? number + (alternate ? ") " : ". ") : alternate ? "+ " : "- ";
        return Prefixed(Item(item), sign, new string(' ', sign.Length));
    }));

    private static string Item(ListItem item)
    {
        var isTight = item.Blocks is [Paragraph, BlockList { Numbered: false } or BlockList { Start: 1 }];
        return Blocks(item.Blocks, isTight ? "\n" : "\n\n");
    }

    private static string Fenced(CodeBlock code)
    {
        var text = CleanText.Of(code.Text);
        var fence = new string('`', Math.Max(3, MarkdownInlines.LongestTicks(text) + 1));
        var language = code.Language is { } named && !named.Contains('`', StringComparison.Ordinal) ? CleanText.OneLine(named) : string.Empty;
        return $"{fence}{language}\n{text}\n{fence}";
    }

    private static string Prefixed(string text, string first, string others)
    {
        var lines = text.Split('\n').Select((line, at) => (at == 0 ? first : others) + line);
        return string.Join('\n', lines.Select(line => string.IsNullOrWhiteSpace(line) ? string.Empty : line));
    }
}
