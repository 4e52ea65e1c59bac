using System.Globalization;
using System.Text.Json;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Zendesk.Api;

/// <summary>Which updates a ticket refuses.</summary>
internal static class TicketGate
{
    /// <summary>Refuses any update of a closed ticket, and a safe one that rests on an old state.</summary>
    public static void Check(ZendeskTicket ticket, JsonElement input)
    {
        if (ticket.Status is "closed")
        {
            throw new Refused(ZendeskErrors.Closed);
        }

        if (input.Field("safe_update").Text() is "true" && !IsCurrent(ticket, input.Field("updated_stamp").Text()))
        {
            throw new Refused(ZendeskErrors.Conflict);
        }
    }

    private static bool IsCurrent(ZendeskTicket ticket, string? stamp) =>
        DateTimeOffset.TryParse(stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && time.ToUnixTimeSeconds() == ticket.UpdatedAt.ToUnixTimeSeconds();
}
