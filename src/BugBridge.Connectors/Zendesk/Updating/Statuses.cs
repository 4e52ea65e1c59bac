using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Zendesk.Updating;

/// <summary>Zendesk's names of states.</summary>
internal static class Statuses
{
    public const string Closed = "closed";

    /// <summary>The name of a state that a ticket can be put into; null for none.</summary>
    public static string? NameOf(TicketStatus? status) => status switch
    {
        TicketStatus.New or TicketStatus.Open => "open",
        TicketStatus.Pending => "pending",
        TicketStatus.Solved => "solved",
        _ => null,
    };
}
