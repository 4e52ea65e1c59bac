using System.Text.RegularExpressions;

namespace BugBridge.Sandbox.Jira.DataCenter.Rendering;

/// <summary>
/// Marks inside a line. A sign begins one where no letter, digit or backslash stands before it, and ends it where no letter or digit follows; in braces it
/// does both anywhere. What stands between may hold letters, digits, spaces, signs and tokens, but no line end, and neither begins nor ends with a space or
/// with the sign itself, nor has the sign as its second character.
/// </summary>
internal static class WikiPhrases
{
    private const string Space = @" \t\n\x0B\f\r";
    private const string Inside = @"[\p{L}\p{Nd}\p{Z}\p{S}\p{M}\p{P}\uD800-\uDFFF\uFDD0\uFDD1]";

    private static readonly (Regex Pattern, string Name)[] Kinds =
    [
        (Kind(@"\*", @"\*"), "strong"), (Kind(@"\^", @"\^"), "sup"), (Kind("~", "~"), "sub"), (Kind("_", "_"), "em"), (Kind("-", "-"), "del"),
        (Kind(@"\?\?", @"\?\?"), "cite"), (Kind(@"\+", @"\+"), "ins"), (Kind(@"\{\{", @"\}\}"), "tt"),
    ];

    /// <summary>Two or three dashes between spaces are one long one.</summary>
    public static string Dashes(string html) => Regex.Replace(
        Regex.Replace(html, $"(?<=^|[{Space}])---(?=[{Space}]|$)", "\u2014", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)),
        $"(?<=^|[{Space}])--(?=[{Space}]|$)", "\u2013", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>The text with its marks as elements, one kind after the other.</summary>
    public static string Marked(string html) =>
        Kinds.Aggregate(html, (text, kind) => kind.Pattern.Replace(text, match => $"<{kind.Name}>{match.Groups["text"].Value}</{kind.Name}>"));

    private static Regex Kind(string opening, string closing) => new(
        $@"(?:(?:(?<![\p{{L}}\p{{Nd}}\\])|(?<=\uFDD1)){opening}|\{{{opening}\}})(?<text>[^{Space}{opening}](?:(?!{closing}){Inside}*?[^{Space}{closing}])??)(?<!\\)(?:{closing}(?![\p{{L}}\p{{Nd}}])|\{{{closing}\}})",
        RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
