using System.Globalization;
using System.Text.RegularExpressions;

namespace BugBridge.Sandbox.Jira.DataCenter.Rendering;

/// <summary>How Jira undoes what was written in other ways, and keeps HTML from being HTML.</summary>
internal static partial class WikiEscaping
{
    /// <summary>
    /// Signs behind a backslash are out of every later step's reach, except braces and brackets, which are merely bare then: two braces mean monospace
    /// all the same. Before any other character a backslash is a backslash.
    /// </summary>
    public static string Backslashes(string wiki) => Escape().Replace(wiki, match => match.Groups["sign"].Value is "{" or "}" or "[" or "]"
        ? match.Groups["sign"].Value
        : string.Create(CultureInfo.InvariantCulture, $"&#{(int)match.Groups["sign"].Value[0]};"));

    /// <summary>The text as HTML; character references stay.</summary>
    public static string Html(string wiki) => Ampersand().Replace(wiki, "&amp;")
        .Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Tokens for references by decimal number or name.</summary>
    public static string References(string html, WikiTokens tokens) => Reference().Replace(html, match => tokens.Inline(match.Value));

    /// <summary>Two backslashes are a line end, unless another follows before the next space.</summary>
    public static string ForcedLineEnds(string html) => LineEnd().Replace(html, "<br>");

    [GeneratedRegex(@"(?<!\\)\\(?<sign>[-#*_+?^~|%{}\[\]()!@])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Escape();

    [GeneratedRegex("&(?![#A-Za-z0-9][A-Za-z0-9]{1,7};)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ampersand();

    [GeneratedRegex("&(?:#[0-9]{1,10}|[a-zA-Z]{1,10});", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"(?<!\\)\\\\(?![^ \t\n\f\r\v]*\\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LineEnd();
}
