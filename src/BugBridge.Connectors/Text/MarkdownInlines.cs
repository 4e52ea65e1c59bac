using System.Collections.Immutable;
using System.Text;
using BugBridge.Core.Text;
using Markdig.Extensions.Emoji;

namespace BugBridge.Connectors.Text;

/// <summary>Writes what stands inside a paragraph.</summary>
internal sealed class MarkdownInlines
{
    // The short names of emoji are only understood after white space.
    private const string CellBreak = "<br> ";

    private static readonly IDictionary<string, string> GlyphsByName = EmojiMapping.GetDefaultEmojiShortcodeToUnicode();

    private readonly StringBuilder _markdown = new();
    private readonly MarkdownPlace _place;

    private MarkdownInlines(MarkdownPlace place) => _place = place;

    private bool IsAtLineStart => _markdown.Length == 0 || _markdown[^1] == '\n';

    /// <summary>The inlines as Markdown.</summary>
    public static string Write(ImmutableArray<Inline> inlines, MarkdownPlace place)
    {
        var writer = new MarkdownInlines(place);
        writer.WriteAll(inlines);
        return writer._markdown.ToString();
    }

    /// <summary>The most backticks that follow each other.</summary>
    public static int LongestTicks(string text)
    {
        var (longest, current) = (0, 0);
        foreach (var c in text)
        {
            current = c == '`' ? current + 1 : 0;
            longest = Math.Max(longest, current);
        }

        return longest;
    }

    private void WriteAll(ImmutableArray<Inline> inlines)
    {
        for (var at = 0; at < inlines.Length; at++)
        {
            WriteOne(inlines[at], at + 1 < inlines.Length ? inlines[at + 1] : null);
        }
    }

    private void WriteOne(Inline inline, Inline? next)
    {
        switch (inline)
        {
            case TextRun run:
                WriteRun(run, next);
                break;
            case LineBreak:
                _markdown.Append(_place switch { MarkdownPlace.Paragraph => "\\\n", MarkdownPlace.Cell => CellBreak, _ => " " });
                break;
            case Link link:
                WriteLink(link);
                break;
            case Emoji emoji:
                WriteEmoji(emoji);
                break;
            case Mention mention:
                WriteText("@" + mention.Name);
                break;
            case Image image:
                WriteImage(image);
                break;
        }
    }

    private void WriteRun(TextRun run, Inline? next)
    {
        var text = CleanText.Of(run.Text);
        var marks = run.Marks & ~TextMarks.Code;
        var asSigns = !run.Marks.HasFlag(TextMarks.Code) && CanUseSigns(text, next);
        var tags = MarkdownTags.Names.Where(tag => marks.HasFlag(tag.Mark)).ToList();
        _markdown.Append(string.Concat(tags.Select(tag => Sign(tag.Mark, asSigns) ?? $"<{tag.Name}>")));
        if (run.Marks.HasFlag(TextMarks.Code))
        {
            WriteCode(text);
        }
        else
        {
            WriteText(text);
        }

        tags.Reverse();
        _markdown.Append(string.Concat(tags.Select(tag => Sign(tag.Mark, asSigns) ?? $"</{tag.Name}>")));
    }

    /// <summary>Signs only work between a word and white space; anywhere else it depends on the neighbours whether they are signs at all.</summary>
    private bool CanUseSigns(string text, Inline? next)
    {
        var follower = next is TextRun { Marks: TextMarks.None } run ? run.Text : null;
        return text.Length > 0 && char.IsLetterOrDigit(text[0]) && char.IsLetterOrDigit(text[^1])
            && (IsAtLineStart || _markdown[^1] == ' ')
            && (next is null or LineBreak || follower is [' ' or '.' or ',', ..]);
    }

    private static string? Sign(TextMarks mark, bool allowed) => allowed
        ? mark switch { TextMarks.Strong => "**", TextMarks.Emphasis => "*", TextMarks.Strike => "~~", _ => null }
        : null;

    private void WriteText(string text)
    {
        foreach (var (line, at) in text.Replace("\t", "    ", StringComparison.Ordinal).Split('\n').Select((line, at) => (line, at)))
        {
            if (at > 0)
            {
                WriteOne(new LineBreak(), next: null);
            }

            MarkdownEscapes.Append(_markdown, line, IsAtLineStart || EndsWithTag(), isHeading: _place is MarkdownPlace.Heading);
        }
    }

    private bool EndsWithTag() => _place is MarkdownPlace.Cell && _markdown.Length >= CellBreak.Length
        && string.Equals(_markdown.ToString(_markdown.Length - CellBreak.Length, CellBreak.Length), CellBreak, StringComparison.Ordinal);

    private void WriteCode(string text)
    {
        if (_place is MarkdownPlace.Cell && text.Contains('|', StringComparison.Ordinal))
        {
            // A bar ends the cell even in code, and a backslash before it would be code.
            _markdown.Append("<code>");
            WriteText(text);
            _markdown.Append("</code>");
            return;
        }

        var fence = new string('`', LongestTicks(text) + 1);
        var code = text.Replace('\n', ' ');
        var padding = code.Length > 0 && (code[0] is '`' or ' ' || code[^1] is '`' or ' ') ? " " : string.Empty;
        _markdown.Append(fence).Append(padding).Append(code).Append(padding).Append(fence);
    }

    private void WriteLink(Link link)
    {
        if (SafeHref.Of(link.Href) is not { } href)
        {
            WriteAll(LinkTarget.Told(link.Inlines, link.Href));
        }
        else if (link.Inlines is [TextRun { Marks: TextMarks.None } only] && string.Equals(only.Text, href, StringComparison.Ordinal))
        {
            _markdown.Append('<').Append(href).Append('>');
        }
        else
        {
            _markdown.Append('[');
            WriteAll(link.Inlines);
            _markdown.Append("](").Append(MarkdownEscapes.Address(href)).Append(')');
        }
    }

    private void WriteEmoji(Emoji emoji)
    {
        var shortName = $":{emoji.ShortName}:";
        var isKnown = GlyphsByName.ContainsKey(shortName);
        if (isKnown && (IsAtLineStart || _markdown[^1] == ' '))
        {
            _markdown.Append(shortName);
        }
        else
        {
            WriteText(emoji.Glyph ?? shortName);
        }
    }

    private void WriteImage(Image image)
    {
        if (SafeHref.WebOnly(image.Href) is not { } address)
        {
            WriteText(PlainText.Of([image]));
            return;
        }

        _markdown.Append("![");
        MarkdownEscapes.Append(_markdown, CleanText.OneLine(image.Alt), atLineStart: false, isHeading: false);
        _markdown.Append("](").Append(MarkdownEscapes.Address(address)).Append(')');
    }
}
