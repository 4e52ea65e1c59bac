using System.Text;
using System.Text.RegularExpressions;

namespace BugBridge.Connectors.Text;

/// <summary>Takes the meaning from characters that Markdown would read as signs.</summary>
internal static partial class MarkdownEscapes
{
    /// <summary>Appends one line of text so that it is read as it stands.</summary>
    public static void Append(StringBuilder markdown, string line, bool atLineStart, bool isHeading)
    {
        var start = atLineStart ? LineStart().Match(line).Index : -1;
        for (var at = 0; at < line.Length; at++)
        {
            switch (line[at])
            {
                case ' ' when atLineStart && line.AsSpan(0, at).IsWhiteSpace():
                    markdown.Append("&nbsp;");
                    break;
                case '`' when at + 1 == line.Length:
                    // A code span that follows would take it as its own.
                    markdown.Append("&#96;");
                    break;
                case var c when IsSign(line, at, isHeading) || (atLineStart && at == start && IsSignAtLineStart(line, at)):
                    markdown.Append('\\').Append(c);
                    break;
                case var c when atLineStart && IsNumberSign(line, at):
                    markdown.Append('\\').Append(c);
                    break;
                case var c:
                    markdown.Append(c);
                    break;
            }
        }
    }

    /// <summary>An address as it stands between the parentheses of a link.</summary>
    public static string Address(string href)
    {
        var escaped = Entity().Replace(href, "&amp;");
        return escaped.Contains('(', StringComparison.Ordinal) || escaped.Contains(')', StringComparison.Ordinal) ? $"<{escaped}>" : escaped;
    }

    private static bool IsSign(string line, int at, bool isHeading) => line[at] switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '~' or '|' => true,
        '#' => isHeading,
        '&' => EntityHere().IsMatch(line.AsSpan(at)),
        '!' => at + 1 == line.Length,
        ':' => ShortNameOrScheme().IsMatch(line.AsSpan(at)) || line.AsSpan(0, at).EndsWith("tel", StringComparison.OrdinalIgnoreCase),
        '.' => at >= 3 && line.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    private static bool IsSignAtLineStart(string line, int at) => line[at] is '#' or '-' or '+' or '>' or '=';

    private static bool IsNumberSign(string line, int at) =>
        line[at] is '.' or ')' && at > 0 && line.AsSpan(0, at).Trim(' ') is { Length: > 0 } number && !number.ContainsAnyExceptInRange('0', '9');

    [GeneratedRegex("[^ ]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LineStart();

    [GeneratedRegex("^&#?[a-z0-9]+;", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EntityHere();

    [GeneratedRegex("&(?=#?[a-z0-9]+;)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Entity();

    [GeneratedRegex("^:(//|[a-z0-9_+-]+:|[^ ]*@)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShortNameOrScheme();
}
