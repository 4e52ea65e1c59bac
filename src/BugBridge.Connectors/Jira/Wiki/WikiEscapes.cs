using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>
/// Takes the meaning from characters that Jira would read as signs: by a backslash where Jira undoes it, or else as a character reference. Only where they
/// could mean something, so that texts stay readable and can be searched.
/// </summary>
internal static partial class WikiEscapes
{
    /// <summary>Appends text of one line so that it is shown as it stands.</summary>
    /// <param name="wiki">Takes it; its last character counts as the one before.</param>
    /// <param name="text">The text.</param>
    /// <param name="atLineStart">True where nothing but white space stands before it on the line.</param>
    /// <param name="follower">The character after it, or nothing at the end of a line.</param>
    /// <param name="span">Where it is written.</param>
    /// <param name="marks">The marks that are written around it.</param>
    public static void Append(StringBuilder wiki, string text, bool atLineStart, char follower, WikiSpan span, TextMarks marks)
    {
        var start = atLineStart ? text.Length - text.TrimStart().Length : -1;
        var dot = start >= 0 && BlockSign().Match(text, start, text.Length - start) is { Success: true } sign ? sign.Index + sign.Length - 1 : -1;
        var before = wiki.Length > 0 ? wiki[^1] : '\n';
        for (var at = 0; at < text.Length; at++)
        {
            var next = at + 1 < text.Length ? text[at + 1] : follower;
            if (at == dot || NeedsReference(text, at, before, next, span))
            {
                AppendReference(wiki, text[at]);
            }
            else if ((at == start && text[at] is '*' or '-' or '#') || IsSign(text, at, before, next, marks))
            {
                AppendSign(wiki, text[at], span);
            }
            else if (marks != TextMarks.None && HasNoPlaceInMarks(text, at))
            {
                AppendReference(wiki, char.ConvertToUtf32(text, at));
                at += char.IsHighSurrogate(text[at]) ? 1 : 0;
            }
            else
            {
                wiki.Append(text[at]);
            }

            before = text[at];
        }
    }

    private static void AppendReference(StringBuilder wiki, int character) => wiki.Append(CultureInfo.InvariantCulture, $"&#{character};");

    /// <summary>In the text of a link Jira undoes no backslash.</summary>
    private static void AppendSign(StringBuilder wiki, char sign, WikiSpan span)
    {
        if (span is WikiSpan.Link)
        {
            AppendReference(wiki, sign);
        }
        else
        {
            wiki.Append('\\').Append(sign);
        }
    }

    private static bool NeedsReference(string text, int at, char before, char next, WikiSpan span) => text[at] switch
    {
        // \\ is a line end and \u006a a letter; before a sign a backslash takes its meaning.
        '\\' => before == '\\' || !char.IsLetterOrDigit(next) || next is 'u',
        '&' => Reference().IsMatch(text.AsSpan(at)),

        // Two braces mean monospace also where a backslash stood before them.
        '{' or '}' => span is WikiSpan.Code || before == text[at] || next == text[at],

        // At the end of a cell its bar would make a heading of both.
        '|' => next == default,
        ':' => next == '/' || (next != default && !WikiSigns.IsSpace(next) && Scheme().IsMatch(text.AsSpan(0, at))) || WikiSigns.Face(text.AsSpan(at)) > 0,
        ';' => WikiSigns.Face(text.AsSpan(at)) > 0,
        _ => false,
    };

    private static bool IsSign(string text, int at, char before, char next, TextMarks marks) => text[at] switch
    {
        '{' or '}' or '[' or ']' or '|' => true,
        '!' => next == default ? !char.IsLetterOrDigit(before) : !WikiSigns.IsSpace(next), // At the end of a cell, the picture's other end may stand in the next.
        '?' => before == '?' || next == '?',
        '*' or '_' or '-' or '+' or '^' or '~' => marks != TextMarks.None || WikiSigns.Opens(before, next) || WikiSigns.Closes(before, next),
        '(' => WikiSigns.Face(text.AsSpan(at)) > 0,
        _ => false,
    };

    /// <summary>True for what no mark of Jira reaches over, such as ½ and the joiner between the parts of an emoji.</summary>
    private static bool HasNoPlaceInMarks(string text, int at) =>
        (!char.IsLowSurrogate(text[at]) || at == 0 || !char.IsHighSurrogate(text[at - 1]))
        && CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;

    [GeneratedRegex(@"\G(?:h[1-6]|bq)\.", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BlockSign();

    [GeneratedRegex("^&#?[a-z0-9]+;", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();

    // What Jira makes links of without two slashes.
    [GeneratedRegex(
        "(?<![a-z0-9])(?:mailto|news|nntp|irc6?|file|tel|skype|callto|facetime|sips?|git|svn|ssh|s?ftp|ftps|notes|xmpp)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft, 1000)]
    private static partial Regex Scheme();
}
