using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>
/// Takes the meaning from characters that Jira would read as signs: by a backslash, or as a character reference where Jira looks for the
/// sign before it minds backslashes. Only where they could mean something, so that texts stay readable and can be searched.
/// </summary>
internal static partial class WikiEscapes
{
    /// <summary>Appends text of one line so that it is shown as it stands.</summary>
    /// <param name="wiki">Takes it; its last character counts as the one before.</param>
    /// <param name="text">The text.</param>
    /// <param name="atLineStart">True where nothing but white space stands before it on the line.</param>
    /// <param name="follower">The character after it, or nothing at the end of a line.</param>
    /// <param name="span">Where it is written.</param>
    public static void Append(StringBuilder wiki, string text, bool atLineStart, char follower, WikiSpan span)
    {
        var start = atLineStart ? text.Length - text.TrimStart().Length : -1;
        var dot = start >= 0 && BlockSign().Match(text, start, text.Length - start) is { Success: true } sign ? sign.Index + sign.Length - 1 : -1;
        var before = wiki.Length > 0 ? wiki[^1] : '\n';
        for (var at = 0; at < text.Length; at++)
        {
            var next = at + 1 < text.Length ? text[at + 1] : follower;
            if (NeedsReference(text, at, before, next, span))
            {
                wiki.Append(CultureInfo.InvariantCulture, $"&#{(int)text[at]};");
            }
            else
            {
                wiki.Append(at == dot || (at == start && text[at] is '*' or '-' or '#') || IsSign(text, at, before, next) ? @"\" : string.Empty).Append(text[at]);
            }

            before = text[at];
        }
    }

    private static bool NeedsReference(string text, int at, char before, char next, WikiSpan span) => text[at] switch
    {
        // \\ is a line end and \u006a a letter; before a sign a backslash takes its meaning.
        '\\' => before == '\\' || !char.IsLetterOrDigit(next) || next is 'u',
        '&' => Reference().IsMatch(text.AsSpan(at)),
        '[' or ']' or '|' => span is WikiSpan.Link,
        '{' or '}' => span is WikiSpan.Code,
        _ => false,
    };

    private static bool IsSign(string text, int at, char before, char next) => text[at] switch
    {
        '{' or '}' or '[' or ']' or '|' => true,
        '!' => next != default && !char.IsWhiteSpace(next),
        '?' => before == '?' || next == '?',
        '*' or '_' or '-' or '+' or '^' or '~' => Opens(before, next) || Closes(before, next),
        ':' => next == '/' || Mail().IsMatch(text.AsSpan(0, at)) || Face().IsMatch(text.AsSpan(at)),
        ';' or '(' => Face().IsMatch(text.AsSpan(at)),
        _ => false,
    };

    /// <summary>Whether a sign between these can begin marked text.</summary>
    public static bool Opens(char before, char next) => !char.IsLetterOrDigit(before) && next != default && !char.IsWhiteSpace(next);

    /// <summary>Whether a sign between these can end marked text.</summary>
    public static bool Closes(char before, char next) => !char.IsWhiteSpace(before) && !char.IsLetterOrDigit(next);

    [GeneratedRegex(@"\G(?:h[1-6]|bq)\.", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BlockSign();

    [GeneratedRegex("^&#?[a-z0-9]+;", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex("mailto$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft, 1000)]
    private static partial Regex Mail();

    // What Jira shows as pictures.
    [GeneratedRegex(@"^(?:[:;]-?[)(PD]|\((?:[!iynx/+?-]|on|off|\*[rgby]?|flag|flagoff)\))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Face();
}
