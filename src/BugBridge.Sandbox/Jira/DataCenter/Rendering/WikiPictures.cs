using System.Net;
using System.Text.RegularExpressions;

namespace BugBridge.Sandbox.Jira.DataCenter.Rendering;

/// <summary>Pictures between exclamation marks.</summary>
internal static partial class WikiPictures
{
    /// <summary>The text with tokens for its pictures. Of less than five characters, nothing is a picture.</summary>
    public static string Shown(string html, WikiTokens tokens) => Picture().Replace(html, match => match.Groups["name"].Value is { Length: >= 5 } name && name[0] != ')'
        ? tokens.Inline($"<img src=\"{WebUtility.HtmlEncode(name.Split('|')[0])}\" alt=\"{WebUtility.HtmlEncode(name)}\">")
        : match.Value);

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}\\])!(?<name>[^ \t\n\f\r\v!](?:(?!!)[^\n]*?[^ \t\n\f\r\v!])?)(?<!\\)!(?![\p{L}\p{Nd}])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Picture();
}
