using System.Text.Json;
using BugBridge.Connectors.Zendesk.Wire;

namespace BugBridge.Connectors.Zendesk.Reading;

/// <summary>
/// Tickets that follow up closed ones: a closed ticket takes no messages, so Zendesk makes a new one of what is written there
/// (https://developer.zendesk.com/documentation/ticketing/reference-guides/via-object-reference/).
/// </summary>
internal static class FollowUpTrace
{
    /// <summary>The closed ticket that this one follows up, or null.</summary>
    public static string? SourceOf(WireTicket ticket)
    {
        var source = Child(ticket.Via, "source");
        return Child(source, "rel") is { ValueKind: JsonValueKind.String } relation && relation.ValueEquals("follow_up")
            && Child(Child(source, "from"), "ticket_id") is { ValueKind: JsonValueKind.Number } from && from.TryGetInt64(out var id) && id > 0
                ? NumericId.Text(id)
                : null;
    }

    private static JsonElement Child(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var child) ? child : default;
}
