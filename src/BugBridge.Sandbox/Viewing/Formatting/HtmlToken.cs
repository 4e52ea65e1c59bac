using System.Net;
using System.Text.RegularExpressions;

namespace BugBridge.Sandbox.Viewing.Formatting;

/// <summary>A tag of HTML, or the words between two of them.</summary>
/// <param name="Name">The tag's name in lower case; null for words.</param>
/// <param name="IsEnd">True for an end tag.</param>
/// <param name="Text">The words, or what follows the name in the tag, as written.</param>
internal sealed partial record HtmlToken(string? Name, bool IsEnd, string Text)
{
    /// <summary>The value of an attribute, or null.</summary>
    public string? Attribute(string name) =>
        Attributes().Matches(Text).FirstOrDefault(match => match.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found
            ? WebUtility.HtmlDecode(found.Groups["value"].Value)
            : null;

    [GeneratedRegex("""(?<name>[^\s"'=/>]+)\s*=\s*("(?<value>[^"]*)"|'(?<value>[^']*)'|(?<value>[^\s"'>]+))""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Attributes();
}
