using System.Text.RegularExpressions;

namespace BugBridge.Connectors.RequestTracker;

/// <summary>
/// The bridge's stamp in a reply, as a comment of HTML: Request Tracker keeps the text of a reply as it was sent, and neither its own pages nor mail programs
/// show comments of HTML.
/// </summary>
internal static partial class ReplyMark
{
    /// <summary>What ends the HTML of a reply.</summary>
    public static string Html(string stamp) => $"<!-- bugbridge {stamp} -->";

    /// <summary>The stamp at the end of a text as it was sent, or null.</summary>
    public static string? In(string? html) => html is not null && Mark().Match(html) is { Success: true } mark ? mark.Groups["stamp"].Value : null;

    [GeneratedRegex(@"<!-- bugbridge (?<stamp>[0-9A-Za-z-]{1,64}) -->\s*\z", RegexOptions.ExplicitCapture | RegexOptions.RightToLeft | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();
}
