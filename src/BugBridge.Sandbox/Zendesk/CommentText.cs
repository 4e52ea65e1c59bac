using System.Net;
using System.Text.RegularExpressions;

namespace BugBridge.Sandbox.Zendesk;

/// <summary>The two forms of a comment's text, each made from the other.</summary>
internal static partial class CommentText
{
    /// <summary>Paragraphs and line breaks of plain text as HTML.</summary>
    public static string ToHtml(string text)
    {
        var paragraphs = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(paragraph => $"<p dir=\"auto\">{WebUtility.HtmlEncode(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)}</p>");
        return $"<div class=\"zd-comment\" dir=\"auto\">{string.Concat(paragraphs)}</div>";
    }

    /// <summary>The words of HTML, with a new line for each block.</summary>
    public static string ToPlain(string html) =>
        WebUtility.HtmlDecode(Tags().Replace(Breaks().Replace(html, "\n"), string.Empty)).Trim();

    [GeneratedRegex("<br\\s*/?>|</(p|div|li|h\\d|tr|pre|blockquote)>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Breaks();

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Tags();
}
