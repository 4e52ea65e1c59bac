using System.Text;
using System.Text.RegularExpressions;

namespace BugBridge.Tests.Host.Dashboard;

/// <summary>Finds in a source what is said to readers: all literals within <c>words[...]</c>, and in the first argument of <c>words.Of(...)</c>.</summary>
internal static partial class SpokenTexts
{
    public static IEnumerable<string> In(string source) =>
        Opening().Matches(source).SelectMany(match => Literals(source, match.Index + match.Length, isIndexer: source[match.Index + match.Length - 1] == '['));

    private static IEnumerable<string> Literals(string source, int from, bool isIndexer)
    {
        var depth = 1;
        for (var at = from; at < source.Length && depth > 0; at++)
        {
            if (source[at] == '"')
            {
                var (text, end) = Literal(source, at + 1);
                var isCompared = source[..at].TrimEnd().EndsWith("==", StringComparison.Ordinal) || source[..at].TrimEnd().EndsWith(" is", StringComparison.Ordinal);
                at = end;
                if (!isCompared)
                {
                    yield return text;
                }
            }
            else if (source[at] is '(' or '[' or '{')
            {
                depth++;
            }
            else if (source[at] is ')' or ']' or '}')
            {
                depth--;
            }
            else if (source[at] == ',' && depth == 1 && !isIndexer)
            {
                yield break;
            }
        }
    }

    private static (string Text, int End) Literal(string source, int from)
    {
        var text = new StringBuilder();
        var at = from;
        for (; source[at] != '"'; at++)
        {
            at += source[at] == '\\' ? 1 : 0;
            text.Append(source[at]);
        }

        return (text.ToString(), at);
    }

    [GeneratedRegex(@"\b_?[wW]ords(\[|\.Of\()|(?<=[ (!])Of\((?="")", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opening();
}
