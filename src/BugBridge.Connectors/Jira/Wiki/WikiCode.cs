using System.Text.RegularExpressions;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>
/// Preformatted text. Nothing in it can be escaped, so it stands between the tags that it does not hold itself. And not all of Jira minds those tags: a quote
/// around them ends at the first <c>{quote}</c> inside, and people are called wherever <c>[~name]</c> stands. What holds such signs is written as monospaced
/// lines, in which they can be escaped.
/// </summary>
internal static partial class WikiCode
{
    private const char FixedSpace = '\u00A0';

    // Jira shows an error in place of code in a language that it does not know.
    private static readonly HashSet<string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        "actionscript", "ada", "applescript", "bash", "c", "c#", "c++", "css", "erlang", "go", "groovy", "haskell", "html", "java", "javascript", "js",
        "json", "lua", "objc", "perl", "php", "python", "r", "ruby", "scala", "sh", "sql", "swift", "visualbasic", "xml", "yaml",
    };

    /// <summary>The block; as monospaced lines where it holds the ends of both kinds of blocks, or a sign that works inside them.</summary>
    public static string Write(CodeBlock code)
    {
        var text = CleanText.Of(code.Text);
        return Works().IsMatch(text) ? Lines(text)
            : code.Language is { } language && Languages.Contains(language) && !Holds(text, "code") ? $"{{code:{language}}}\n{text}\n{{code}}"
            : !Holds(text, "noformat") ? $"{{noformat}}\n{text}\n{{noformat}}"
            : !Holds(text, "code") ? $"{{code}}\n{text}\n{{code}}"
            : Lines(text);
    }

    private static string Lines(string text) =>
        WikiInlines.Write([.. text.Split('\n').SelectMany<string, Inline>((line, at) => at == 0 ? [Run(line)] : [new LineBreak(), Run(line)])]);

    private static bool Holds(string text, string tag) => text.Contains("{" + tag, StringComparison.OrdinalIgnoreCase);

    /// <summary>A line that keeps its indentation, which Jira would show as one space.</summary>
    private static TextRun Run(string line)
    {
        var text = line.TrimStart(' ', '\t');
        var indent = line[..^text.Length].Replace("\t", "    ", StringComparison.Ordinal).Length;
        return new TextRun(new string(FixedSpace, indent) + text, TextMarks.Code);
    }

    // Macros of Jira and of its common apps that mean something in the middle of a text, mentions, and pictures.
    [GeneratedRegex(
        @"\{(?:quote|panel|info|note|tip|warning|color|anchor|section|column|expand|excerpt|html|html-include|include|iframe|rss|csv|toc|gallery|attachments|viewfile|gadget|jira|jiraissues|chart|mathblock|mathinline|style|script|div|span)(?::[^}\n]{0,300})?\}|\[~|!(?:https?:|//|[^\s!|\\][^!|\\\n]{0,250}\.[A-Za-z0-9]{2,5}(?:\||!))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Works();
}
