using System.Collections.Frozen;
using System.Text.Json;
using BugBridge.Connectors.Zendesk.Wire;

namespace BugBridge.Connectors.Zendesk.Reading;

/// <summary>
/// Which comments Zendesk wrote by itself, or copied, under an agent's name: the note that tickets were merged quotes the last comment of the other one,
/// whoever wrote that (https://developer.zendesk.com/documentation/ticketing/reference-guides/via-object-reference/).
/// </summary>
internal static class Copying
{
    // What one comment has to do with another thing: with those, its text is not what its author typed there.
    private static readonly FrozenSet<string> Relations = new[]
    {
        "merge", "follow_up", "problem", "incident", "trigger", "automation", "ticket_trigger", "rule", "macro_reference", "side_conversation", "ticket_sharing",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Machines = new[]
    {
        "rule", "system", "trigger", "automation", "side_conversation", "ticket_sharing", "answer_bot_for_web_widget", "symphony", "group_deletion", "user_deletion",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The reason, as the end of a sentence that begins with the comment; null for what its author wrote.</summary>
    public static string? Of(WireComment comment)
    {
        var channel = Text(comment.Via, "channel") ?? (comment.Via.ValueKind == JsonValueKind.String ? comment.Via.GetString() : null);
        var source = Child(comment.Via, "source");
        var relation = Text(source, "rel") ?? string.Empty;
        return relation.Equals("merge", StringComparison.OrdinalIgnoreCase) || "merge".Equals(channel, StringComparison.OrdinalIgnoreCase) ? "was written by Zendesk when tickets were merged"
            : Relations.Contains(relation) ? $"was made by Zendesk ({relation.ToLowerInvariant()})"
            : channel is not null && Machines.Contains(channel.Replace(' ', '_')) ? $"was made by Zendesk ({channel.ToLowerInvariant()})"
            : Child(Child(source, "from"), "ticket_id").ValueKind == JsonValueKind.Number ? "was copied from another ticket"
            : null;
    }

    private static string? Text(JsonElement element, string name) => Child(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement Child(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) ? child : default;
}
