using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>
/// <see cref="RichText"/> to a small HTML fragment that every helpdesk accepts: no styles, no classes but a code block's language, every
/// character that could mean markup escaped, only http, https and mailto addresses. Runs of spaces become non-breaking ones.
/// </summary>
internal static class HtmlWriter
{
    /// <summary>Writes the text; empty for empty text.</summary>
    public static string Write(RichText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var html = new HtmlOutput();
        WriteBlocks(html, text.Blocks);
        return html.ToString();
    }

    private static void WriteBlocks(HtmlOutput html, ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            WriteBlock(html, block);
        }
    }

    private static void WriteBlock(HtmlOutput html, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                html.Element("p", () => WriteInlines(html, paragraph.Inlines));
                break;
            case Heading heading:
                var level = Math.Clamp(heading.Level, 1, 6).ToString(CultureInfo.InvariantCulture);
                html.Element("h" + level, () => WriteInlines(html, heading.Inlines));
                break;
            case BlockList list:
                WriteList(html, list);
                break;
            case CodeBlock code:
                html.Element("pre", () => html.Element("code", () => html.Preformatted(code.Text), LanguageClass(code)));
                break;
            case Quote quote:
                html.Element("blockquote", () => WriteBlocks(html, quote.Blocks));
                break;
            case Fold fold:
                WriteBlocks(html, [.. Unfolded.Of(fold)]);
                break;
            case Table table:
                html.Element("table", () => WriteRows(html, table.Rows));
                break;
            case Rule:
                html.Tag("<hr>");
                break;
        }
    }

    private static void WriteList(HtmlOutput html, BlockList list)
    {
        var start = list is { Numbered: true, Start: not 1 } ? $" start=\"{list.Start.ToString(CultureInfo.InvariantCulture)}\"" : string.Empty;
        html.Element(
            list.Numbered ? "ol" : "ul",
            () =>
            {
                foreach (var item in list.Items)
                {
                    html.Element("li", () => WriteCompact(html, item.Blocks));
                }
            },
            start);
    }

    private static void WriteRows(HtmlOutput html, ImmutableArray<TableRow> rows)
    {
        foreach (var row in rows)
        {
            html.Element("tr", () =>
            {
                foreach (var cell in row.Cells)
                {
                    html.Element(cell.Header ? "th" : "td", () => WriteCompact(html, cell.Blocks));
                }
            });
        }
    }

    /// <summary>Items and cells with one paragraph, at their beginning, need no paragraph tags.</summary>
    private static void WriteCompact(HtmlOutput html, ImmutableArray<Block> blocks)
    {
        if (blocks is [Paragraph first, ..] && blocks.Count(block => block is Paragraph) == 1)
        {
            WriteInlines(html, first.Inlines);
            WriteBlocks(html, blocks[1..]);
        }
        else
        {
            WriteBlocks(html, blocks);
        }
    }

    private static void WriteInlines(HtmlOutput html, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            WriteInline(html, inline);
        }
    }

    private static void WriteInline(HtmlOutput html, Inline inline)
    {
        switch (inline)
        {
            case TextRun run:
                html.Marked(run.Marks, () => html.Text(run.Text));
                break;
            case LineBreak:
                html.LineBreak();
                break;
            case Link link:
                WriteLink(html, link);
                break;
            case Emoji emoji:
                var name = $" data-emoji=\"{WebUtility.HtmlEncode(emoji.ShortName)}\"";
                html.Inline("span", () => html.Text(emoji.Glyph ?? $":{emoji.ShortName}:"), name);
                break;
            case Mention mention:
                html.Text("@" + mention.Name);
                break;
            case Image image:
                WriteImage(html, image);
                break;
        }
    }

    private static void WriteLink(HtmlOutput html, Link link)
    {
        if (SafeHref.Of(link.Href) is { } href)
        {
            html.Inline("a", () => WriteInlines(html, link.Inlines), $" href=\"{WebUtility.HtmlEncode(href)}\"");
        }
        else
        {
            WriteInlines(html, LinkTarget.Told(link.Inlines, link.Href));
        }
    }

    private static void WriteImage(HtmlOutput html, Image image)
    {
        if (SafeHref.WebOnly(image.Href) is { } address)
        {
            html.Atom($"<img src=\"{WebUtility.HtmlEncode(address)}\" alt=\"{WebUtility.HtmlEncode(CleanText.OneLine(image.Alt))}\">");
        }
        else
        {
            html.Text(PlainText.Of([image]));
        }
    }

    private static string LanguageClass(CodeBlock code) =>
        code.Language is { Length: > 0 } language && !language.Any(char.IsWhiteSpace)
            ? $" class=\"language-{WebUtility.HtmlEncode(language)}\""
            : string.Empty;
}
