using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>Reads what stands inside a line: marked text, links, pictures, and characters that were written in other ways.</summary>
internal sealed partial class WikiLine(string wiki, RichTextBuilder text)
{
    private string Wiki { get; } = wiki;

    private RichTextBuilder Text { get; } = text;

    /// <summary>Reads from a place up to another on the same line.</summary>
    public void Read(int start, int end) => new Part(this, end, TextMarks.None, address: null).Read(start);

    private static TextMarks MarkOf(char sign) => sign switch
    {
        '*' => TextMarks.Strong,
        '_' => TextMarks.Emphasis,
        '-' => TextMarks.Strike,
        '+' => TextMarks.Underline,
        _ => TextMarks.None,
    };

    /// <summary>A part of the line with the same marks and the same address.</summary>
    private sealed class Part(WikiLine line, int limit, TextMarks marks, string? address)
    {
        private readonly StringBuilder _plain = new();
        private readonly HashSet<string> _endless = new(StringComparer.Ordinal);

        private WikiLine Line { get; } = line;

        private string Wiki => Line.Wiki;

        private int End { get; } = limit;

        private TextMarks Marks { get; } = marks;

        private string? Href { get; } = address;

        public void Read(int start)
        {
            for (var at = start; at < End;)
            {
                at = Wiki[at] switch
                {
                    '\\' => Backslash(at),
                    '&' => Reference(at),
                    '{' => Brace(at),
                    '[' => Bracket(at),
                    '!' => Picture(at),
                    '*' or '_' or '-' or '+' => Sign(at, start),
                    'h' or 'H' or 'm' or 'M' => Address(at, start),
                    _ => null,
                }
                ?? Plain(at);
            }

            Flush();
        }

        private int Plain(int at)
        {
            _plain.Append(Wiki[at]);
            return at + 1;
        }

        private void Flush()
        {
            Line.Text.Text(_plain.ToString(), Marks, Href);
            _plain.Clear();
        }

        private int? Backslash(int at)
        {
            if (at + 1 == End)
            {
                return null;
            }

            if (Wiki[at + 1] == '\\')
            {
                Flush();
                Line.Text.Break();
                return at + (at + 2 < End && Wiki[at + 2] == ' ' ? 3 : 2);
            }

            return char.IsAscii(Wiki[at + 1]) && (char.IsPunctuation(Wiki[at + 1]) || char.IsSymbol(Wiki[at + 1])) ? Plain(at + 1) : null;
        }

        private int? Reference(int at)
        {
            if (Entity().Match(Wiki, at, End - at) is not { Success: true } match)
            {
                return null;
            }

            _plain.Append(WebUtility.HtmlDecode(match.Value));
            return at + match.Length;
        }

        private int? Brace(int at)
        {
            if (Silent().Match(Wiki, at, End - at) is { Success: true } silent)
            {
                return at + silent.Length;
            }

            if (Wiki.AsSpan(at, End - at).StartsWith("{{"))
            {
                return Marked(at, "{{", "}}", TextMarks.Code);
            }

            return at + 2 < End && Wiki[at + 2] == '}' && MarkOf(Wiki[at + 1]) is not TextMarks.None and var mark
                ? Marked(at, Wiki.Substring(at, 3), Wiki.Substring(at, 3), mark)
                : null;
        }

        private int? Marked(int at, string opening, string closing, TextMarks mark)
        {
            var start = at + opening.Length;
            return Closing(closing, start, candidate => candidate > start) is { } close ? Inner(start, close, closing.Length, mark) : null;
        }

        private int? Sign(int at, int start)
        {
            var mark = MarkOf(Wiki[at]);
            var before = at > start ? Wiki[at - 1] : '\n';
            var next = at + 1 < End ? Wiki[at + 1] : default;
            return !Marks.HasFlag(mark) && WikiEscapes.Opens(before, next)
                && Closing(Wiki.Substring(at, 1), at + 1, candidate => candidate > at + 1 && Closes(candidate)) is { } close
                    ? Inner(at + 1, close, 1, mark)
                    : null;
        }

        private bool Closes(int at) => WikiEscapes.Closes(Wiki[at - 1], at + 1 < End ? Wiki[at + 1] : default);

        /// <summary>The first place that ends what began before; what has no end once has none later either, and is not sought again.</summary>
        private int? Closing(string closing, int from, Predicate<int> isIt)
        {
            if (_endless.Contains(closing))
            {
                return null;
            }

            for (var at = WikiScan.Next(Wiki, closing, from, End); at >= 0; at = WikiScan.Next(Wiki, closing, at + 1, End))
            {
                if (isIt(at))
                {
                    return at;
                }
            }

            _endless.Add(closing);
            return null;
        }

        private int Inner(int start, int end, int closing, TextMarks mark)
        {
            Flush();
            new Part(Line, end, Marks | mark, Href).Read(start);
            return end + closing;
        }

        private int? Bracket(int at)
        {
            if (WikiScan.Link(Wiki, at, End) is not { } end)
            {
                return null;
            }

            var bar = WikiScan.Next(Wiki, "|", at + 1, end - 1);
            return bar < 0 ? Named(at + 1, end) : Titled(at + 1, bar, end);
        }

        /// <summary>A link that shows its address, a person or a file.</summary>
        private int? Named(int start, int end)
        {
            var target = CleanText.OneLine(WebUtility.HtmlDecode(Wiki[start..(end - 1)]));
            if (target is ['~', _, ..])
            {
                return Atom(new Mention(target[1..]), end);
            }

            return target is ['^', _, ..] ? Shown(target[1..], Href, end)
                : SafeHref.Of(target) is { } href ? Shown(target, href, end)
                : null;
        }

        private int? Titled(int start, int bar, int end)
        {
            var target = WebUtility.HtmlDecode(Wiki[(bar + 1)..(end - 1)].Split('|')[0].Trim());
            var href = SafeHref.Of(target);
            if (href is null && target is not ['^' or '#' or '~', ..] && !target.Contains(':', StringComparison.Ordinal))
            {
                return null;
            }

            Flush();
            new Part(Line, bar, Marks, href ?? Href).Read(start);
            return end;
        }

        private int Shown(string shown, string? href, int end)
        {
            Flush();
            Line.Text.Text(shown, Marks, href);
            return end;
        }

        private int Atom(Inline atom, int end)
        {
            Flush();
            Line.Text.Atom(atom, Href);
            return end;
        }

        private int? Picture(int at) => WikiScan.Image(Wiki, at, End) is not { } image ? null
            : SafeHref.WebOnly(image.Name) is { } href ? Atom(new Image(href, string.Empty), image.End)
            : Atom(new Image(Href: null, CleanText.OneLine(image.Name)), image.End);

        private int? Address(int at, int start)
        {
            if (Href is not null || (at > start && char.IsLetterOrDigit(Wiki[at - 1])) || Bare().Match(Wiki, at, End - at) is not { Success: true } match)
            {
                return null;
            }

            var shown = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', '\'', '*', '_', '-', '+');
            return SafeHref.Of(shown) is { } target ? Shown(shown, target, at + shown.Length) : null;
        }
    }

    [GeneratedRegex(@"\G&#?[a-z0-9]{1,30};", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Entity();

    [GeneratedRegex(@"\G\{(?:color(?::[^}\n]{0,40})?|anchor:[^}\n]{0,200})\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Silent();

    [GeneratedRegex(@"\G(?:https?://|mailto:)[^\s|\[\]{}<>\\^""`]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bare();
}
