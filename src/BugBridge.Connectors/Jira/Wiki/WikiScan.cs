using System.Text.RegularExpressions;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>Finds where things end that stand inside a line.</summary>
internal static partial class WikiScan
{
    private const int LongestLink = 4000;

    /// <summary>The place after a link's closing bracket, or null when the bracket there opens none.</summary>
    public static int? Link(string wiki, int open, int end)
    {
        var limit = Math.Min(end, open + LongestLink);
        for (var at = open + 1; at < limit && wiki[at] is not ('\n' or '['); at++)
        {
            if (wiki[at] == ']')
            {
                return at + 1;
            }

            at += wiki[at] == '\\' ? 1 : 0;
        }

        return null;
    }

    /// <summary>The picture that begins there: its address or file name, and where it ends. Null when it is only an exclamation mark.</summary>
    public static (string Name, int End)? Image(string wiki, int start, int end) =>
        Picture().Match(wiki, start, end - start) is { Success: true } match && (match.Index + match.Length == end || !char.IsLetterOrDigit(wiki[match.Index + match.Length]))
            ? (match.Groups["name"].Value, match.Index + match.Length)
            : null;

    /// <summary>The next place from one on where the text stands, not behind a backslash; -1 when there is none.</summary>
    public static int Next(string wiki, string text, int from, int end)
    {
        for (var at = from; at + text.Length <= end; at++)
        {
            if (wiki[at] == '\\')
            {
                at++;
            }
            else if (wiki.AsSpan(at).StartsWith(text, StringComparison.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"\G!(?<name>(?:https?://[^\s!|]+|[^\s!|\\][^!|\\\n]{0,250}\.[A-Za-z0-9]{2,5}))(?:\|[^!\n]{0,300})?!", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Picture();
}
