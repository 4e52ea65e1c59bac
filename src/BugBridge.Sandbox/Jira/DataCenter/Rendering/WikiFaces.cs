using System.Text.RegularExpressions;

namespace BugBridge.Sandbox.Jira.DataCenter.Rendering;

/// <summary>The pictures that Jira makes of some signs, where no letter or digit follows; a backslash before one makes it text.</summary>
internal static partial class WikiFaces
{
    /// <summary>The text with faces as the words that say so.</summary>
    public static string Shown(string html, WikiTokens tokens) => Face().Replace(html, match => match.Groups["escaped"].Success ? tokens.Inline(match.Value[1..]) : tokens.Inline("[a face]"));

    [GeneratedRegex(
        @"(?<escaped>\\)?(?::-?\)|:-?\(|:[PpD]|;-?\)|\((?:[ynix/!+?-]|on|off|\*[rgby]?|flag|flagoff)\))(?![\p{L}\p{Nd}])",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Face();
}
