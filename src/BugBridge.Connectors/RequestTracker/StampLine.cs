using System.Text.RegularExpressions;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.RequestTracker;

/// <summary>
/// The bridge's stamp in a note. Request Tracker keeps nothing beside the text of a comment that a token without administrative rights
/// could write, so the stamp stands as the last line, in small print.
/// </summary>
internal static partial class StampLine
{
    /// <summary>The line that ends a note.</summary>
    public static string Html(string stamp) => $"<p><small>[bugbridge {stamp}]</small></p>";

    /// <summary>The text without its stamp, and the stamp; null when the text has none as its last line.</summary>
    public static (RichText Body, string? Stamp) Split(RichText text) =>
        text.Blocks is [.., Paragraph last] && Line().Match(PlainText.Of(last.Inlines).Trim()) is { Success: true } line
            ? (new RichText(text.Blocks[..^1]), line.Groups["stamp"].Value)
            : (text, null);

    [GeneratedRegex(@"^\[bugbridge (?<stamp>[0-9A-Za-z-]{1,64})\]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}
