using BugBridge.Core.Text;

namespace BugBridge.Connectors.Jira.Wiki;

/// <summary>Preformatted text. Nothing in it can be escaped, so it stands between the tags that it does not hold itself.</summary>
internal static class WikiCode
{
    // Jira shows an error in place of code in a language that it does not know.
    private static readonly HashSet<string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        "actionscript", "ada", "applescript", "bash", "c", "c#", "c++", "css", "erlang", "go", "groovy", "haskell", "html", "java", "javascript", "js",
        "json", "lua", "objc", "perl", "php", "python", "r", "ruby", "scala", "sh", "sql", "swift", "visualbasic", "xml", "yaml",
    };

    /// <summary>The block; as monospaced lines where it holds the ends of both kinds of blocks.</summary>
    public static string Write(CodeBlock code)
    {
        var text = CleanText.Of(code.Text);
        return code.Language is { } language && Languages.Contains(language) && !Holds(text, "code") ? $"{{code:{language}}}\n{text}\n{{code}}"
            : !Holds(text, "noformat") ? $"{{noformat}}\n{text}\n{{noformat}}"
            : !Holds(text, "code") ? $"{{code}}\n{text}\n{{code}}"
            : WikiInlines.Write([.. text.Split('\n').SelectMany<string, Inline>((line, at) => at == 0 ? [Run(line)] : [new LineBreak(), Run(line)])]);
    }

    private static bool Holds(string text, string tag) => text.Contains("{" + tag, StringComparison.OrdinalIgnoreCase);

    private static TextRun Run(string line) => new(line, TextMarks.Code);
}
