using System.Text.RegularExpressions;
using BugBridge.Core.Text;

namespace BugBridge.Connectors.Text;

/// <summary>
/// The bridge's stamp in a note of a helpdesk that keeps nothing beside the text of a note which could hold it (Request Tracker for a token
/// without administrative rights, Freshdesk): it stands as the last line, in small print. Only reps see notes.
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
