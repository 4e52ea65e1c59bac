using System.Net;
using System.Text;

namespace BugBridge.Sandbox.Jira.DataCenter.Rendering;

/// <summary>The first step: whatever stands in braces is a macro, unless a backslash stands before it or it is a sign of a mark.</summary>
internal static class WikiMacros
{
    private const string SignsOfMarks = "{*?^_-+~";

    /// <summary>The text with tokens for its macros.</summary>
    public static string Run(string wiki, WikiTokens tokens)
    {
        var rest = new StringBuilder();
        for (var at = 0; at < wiki.Length; at++)
        {
            if (wiki[at] == '\\' && at + 1 < wiki.Length)
            {
                rest.Append(wiki, at++, 2);
            }
            else if (wiki[at] == '{' && at + 1 < wiki.Length && SignsOfMarks.Contains(wiki[at + 1], StringComparison.Ordinal))
            {
                rest.Append(wiki, at++, 2);
            }
            else if (wiki[at] == '{' && MacroTag.At(wiki, at) is { } tag)
            {
                at = Run(wiki, tag, rest, tokens) - 1;
            }
            else
            {
                rest.Append(wiki[at]);
            }
        }

        return rest.ToString();
    }

    private static int Run(string wiki, MacroTag tag, StringBuilder rest, WikiTokens tokens)
    {
        var end = tag.Name is "anchor" ? null : EndOf(wiki, tag);
        rest.Append(Shown(tag, wiki[tag.End..(end?.Start ?? tag.End)], tokens));
        return end?.End ?? tag.End;
    }

    private static MacroTag? EndOf(string wiki, MacroTag tag)
    {
        for (var at = tag.End; at < wiki.Length; at++)
        {
            if (wiki[at] == '\\')
            {
                at++;
            }
            else if (wiki[at] == '{' && MacroTag.At(wiki, at) is { Arguments: "" } end && end.Name == tag.Name)
            {
                return end;
            }
        }

        return null;
    }

    private static string Shown(MacroTag tag, string body, WikiTokens tokens) => tag.Name switch
    {
        "code" or "noformat" => tokens.Block($"{Title(tag)}<pre><code class=\"language-{Language(tag)}\">{WebUtility.HtmlEncode(body.Trim('\n'))}</code></pre>"),
        "quote" => tokens.Block($"<blockquote>{WikiPage.Blocks(body, tokens)}</blockquote>"),
        "panel" or "info" or "note" or "tip" or "warning" => tokens.Block(Title(tag) + WikiPage.Blocks(body, tokens)),
        "color" => tokens.Inline(WikiPage.Inline(Run(body, tokens), tokens)),
        "anchor" => string.Empty,
        _ => tokens.Block($"<p>Unknown macro: {WebUtility.HtmlEncode(tag.Name)}</p>{WikiPage.Blocks(body, tokens)}"),
    };

    private static string Title(MacroTag tag) => tag.Named("title") is { } title ? $"<p><b>{WebUtility.HtmlEncode(title)}</b></p>" : string.Empty;

    private static string Language(MacroTag tag) => tag.Name is "code" ? tag.First ?? string.Empty : string.Empty;
}
