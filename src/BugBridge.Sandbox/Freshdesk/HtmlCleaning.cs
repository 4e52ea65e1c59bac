using System.Net;
using System.Text.RegularExpressions;

namespace BugBridge.Sandbox.Freshdesk;

/// <summary>What Freshdesk does to HTML that is sent to it: comments, scripts and attributes of one's own vanish, titles and classes stay.</summary>
internal static partial class HtmlCleaning
{
    private static readonly HashSet<string> Kept = new(StringComparer.OrdinalIgnoreCase) { "href", "src", "alt", "title", "class", "dir", "colspan", "rowspan", "start" };

    /// <summary>The HTML as Freshdesk keeps it.</summary>
    /// <param name="html">As it was sent.</param>
    /// <param name="dropsTitles">True to take titles out too.</param>
    public static string Of(string html, bool dropsTitles) => "<div>" + Tags().Replace(
        Unwanted().Replace(html, string.Empty),
        tag => $"<{tag.Groups["close"].Value}{tag.Groups["name"].Value}{Attributes(tag.Groups["rest"].Value, dropsTitles)}>") + "</div>";

    /// <summary>Plain text as HTML.</summary>
    public static string FromText(string text) =>
        "<div>" + string.Concat(text.ReplaceLineEndings("\n").Split("\n\n").Select(paragraph =>
            $"<p>{WebUtility.HtmlEncode(paragraph).Replace("\n", "<br>", StringComparison.Ordinal)}</p>")) + "</div>";

    private static string Attributes(string rest, bool dropsTitles) => string.Concat(Attribute().Matches(rest)
        .Where(attribute => Kept.Contains(attribute.Groups["name"].Value))
        .Where(attribute => !dropsTitles || attribute.Groups["name"].Value is not "title")
        .Where(attribute => !attribute.Groups["value"].Value.Contains("javascript:", StringComparison.OrdinalIgnoreCase))
        .Select(attribute => $" {attribute.Groups["name"].Value}={attribute.Groups["value"].Value}"));

    [GeneratedRegex("<!--.*?-->|<(?<name>script|style)\\b.*?</\\k<name>\\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Unwanted();

    [GeneratedRegex("<(?<close>/?)(?<name>[a-zA-Z][a-zA-Z0-9]*)(?<rest>[^<>]*)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tags();

    [GeneratedRegex("(?<name>[a-zA-Z-]+)=(?<value>\"[^\"]*\"|'[^']*')", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Attribute();
}
