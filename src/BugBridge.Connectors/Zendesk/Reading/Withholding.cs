using System.Text.Json;
using BugBridge.Connectors.Zendesk.Wire;

namespace BugBridge.Connectors.Zendesk.Reading;

/// <summary>Why nothing of a comment may leave Zendesk.</summary>
internal static class Withholding
{
    /// <summary>What Zendesk puts in the place of text that was redacted, by an agent or by its own detection of card numbers.</summary>
    private const char Redaction = '▇';

    // Flags that say how a comment came, not that it is suspicious: not signed in, made by a rule, a file too large, written on behalf of the author.
    private static readonly int[] HarmlessFlags = [2, 3, 4, 11];

    /// <summary>The reason, as the end of a sentence that begins with the comment; null when there is none.</summary>
    public static string? Of(WireComment comment, Sideloads people) =>
        IsRedacted(comment.HtmlBody) || IsRedacted(comment.PlainBody) || IsRedacted(comment.Body) ? "was redacted"
        : people.IsSuspended(comment.AuthorId) ? "was written by somebody who is suspended"
        : IsSuspicious(comment.Metadata) ? "is flagged by Zendesk as not to be trusted"
        : null;

    /// <summary>The same for a ticket's own text, when its first comment was not read.</summary>
    public static string? Of(WireTicket ticket, Sideloads people) =>
        IsRedacted(ticket.Description) ? "was redacted" : people.IsSuspended(ticket.RequesterId) ? "was written by somebody who is suspended" : null;

    private static bool IsRedacted(string? text) => text?.Contains(Redaction, StringComparison.Ordinal) == true;

    private static bool IsSuspicious(JsonElement metadata)
    {
        var flags = FlagsIn(metadata);
        return flags.Contains(0) || (IsFalse(metadata, "trusted") && !flags.Exists(flag => HarmlessFlags.Contains(flag)));
    }

    private static List<int> FlagsIn(JsonElement metadata) =>
        metadata.ValueKind == JsonValueKind.Object && metadata.TryGetProperty("flags", out var flags) && flags.ValueKind == JsonValueKind.Array
            ? [.. flags.EnumerateArray().Where(flag => flag.ValueKind == JsonValueKind.Number).Select(flag => flag.TryGetInt32(out var number) ? number : -1)]
            : [];

    private static bool IsFalse(JsonElement metadata, string name) =>
        metadata.ValueKind == JsonValueKind.Object && metadata.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.False;
}
