using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using BugBridge.Connectors.Text;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>Reads what stands inside a line: marked text, links, pictures, and characters that were written in other ways.</summary>
internal sealed partial class WikiLine(string wiki, RichTextBuilder text, string? site)
{
    private string Wiki { get; } = wiki;

    private RichTextBuilder Text { get; } = text;

    private string? Site { get; } = site;

    /// <summary>Reads from a place up to another on the same line.</summary>
    public void Read(int start, int end) => new Part(this, start, end, TextMarks.None, address: null).Read();

    /// <summary>A part of the line with the same marks and the same address.</summary>
    private sealed class Part(WikiLine line, int start, int limit, TextMarks marks, string? address)
    {
        private readonly StringBuilder _plain = new();
        private readonly WikiPhrases _phrases = new(line.Wiki, start, limit);

        private WikiLine Line { get; } = line;

        private string Wiki => Line.Wiki;

        private int Start { get; } = start;

        private int End { get; } = limit;

        private TextMarks Marks { get; } = marks;

        private string? Href { get; } = address;

        public void Read()
        {
            for (var at = Start; at < End;)
            {
                at = Wiki[at] switch
                {
                    '\\' => Backslash(at),
                    '&' => Reference(at),
                    '{' => Brace(at),
                    '[' => Bracket(at),
                    '!' => Picture(at),
                    '*' or '_' or '-' or '+' or '^' or '~' => Marked(at),
                    'h' or 'H' or 'm' or 'M' => Address(at),
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

            if (ForcedLineEnd().IsMatch(Wiki, at))
            {
                Flush();
                Line.Text.Break();
                return at + (at + 2 < End && Wiki[at + 2] == ' ' ? 3 : 2);
            }

            // Jira takes no backslash away but before its own signs and before faces.
            return (at == Start || Wiki[at - 1] != '\\') && (WikiSigns.IsUndone(Wiki[at + 1]) || WikiSigns.Face(Wiki.AsSpan(at + 1, End - at - 1)) > 0)
                ? Plain(at + 1)
                : null;
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

            return Marked(at);
        }

        private int? Marked(int at)
        {
            if (_phrases.At(at) is not { } phrase)
            {
                return null;
            }

            Flush();
            new Part(Line, phrase.Start, phrase.Close, Marks | phrase.Mark, Href).Read();
            return phrase.End;
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
                : AddressAlone().IsMatch(target) && LinkTarget.Of(target, Line.Site) is { } href ? Shown(target, href, end)
                : null;
        }

        private int? Titled(int start, int bar, int end)
        {
            var target = WebUtility.HtmlDecode(Wiki[(bar + 1)..(end - 1)].Split('|')[0].Trim());
            if (target is not ['^' or '#' or '~', ..] && !IsAddress(target))
            {
                return null;
            }

            var href = target is ['^' or '#' or '~', ..] ? null : LinkTarget.Of(target, Line.Site);

            Flush();
            new Part(Line, start, bar, Marks, href ?? Href).Read();
            return end;
        }

        private static bool IsAddress(string target) =>
            target.Contains(':', StringComparison.Ordinal) || target.StartsWith('/') || target.StartsWith("\\\\", StringComparison.Ordinal);

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

        private int? Address(int at)
        {
            if (Href is not null || (at > Start && char.IsLetterOrDigit(Wiki[at - 1])) || Bare().Match(Wiki, at, End - at) is not { Success: true } match)
            {
                return null;
            }

            var shown = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', '\'', '*', '_', '-', '+');
            return SafeHref.Of(shown) is { } target ? Shown(shown, target, at + shown.Length) : null;
        }
    }

    [GeneratedRegex(@"^(?:[a-z][a-z0-9+.-]*://|(?:mailto|tel|file|news|sips?|callto|skype):|//|\\\\)\S+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AddressAlone();

    [GeneratedRegex(@"\G&[#a-z0-9][a-z0-9]{1,7};", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Entity();

    // Unless another backslash follows before the next space, as in \\server\share.
    [GeneratedRegex(@"\G(?<!\\)\\\\(?![^ \t\n\f\r\v\\]{0,1000}\\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ForcedLineEnd();

    [GeneratedRegex(@"\G\{(?:color(?::[^}\n]{0,40})?|anchor:[^}\n]{0,200})\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Silent();

    [GeneratedRegex(@"\G(?:https?://|mailto:)[^\s|\[\]{}<>\\^""`]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bare();
}
