using System.Text.RegularExpressions;

namespace BugBridge.Connectors.Freshdesk.Replying;

/// <summary>
/// The bridge's stamp in a reply: the title of an empty element at its end, which nothing shows. Freshdesk marks its own mails in the same way
/// (<c>fd_tkt_identifier</c>), so it keeps such elements; where an account should not, <see cref="ReplySearch"/> finds the reply without it.
/// </summary>
internal static partial class ReplyMark
{
    /// <summary>The element.</summary>
    public static string Html(string stamp) => $"<span title=\"bugbridge-{stamp}\"></span>";

    /// <summary>The stamp at the end of a body, or null. One within the text was quoted.</summary>
    public static string? In(string? html) => Mark().Match(html ?? string.Empty) is { Success: true } mark ? mark.Groups["stamp"].Value : null;

    [GeneratedRegex(@"<span[^<>]{0,200}\btitle=[""']bugbridge-(?<stamp>[0-9A-Za-z-]{1,64})[""'][^<>]{0,200}>\s*</span>\s*(?:</(?:div|p)>\s*)*$", RegexOptions.ExplicitCapture | RegexOptions.RightToLeft, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
