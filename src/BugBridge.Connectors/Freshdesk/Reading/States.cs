using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Freshdesk.Reading;

/// <summary>Freshdesk's states, which are numbers, in the bridge's words and back.</summary>
internal static class States
{
    /// <summary>The number of closed.</summary>
    public const int Closed = 5;

    private const int Open = 2;
    private const int Pending = 3;
    private const int Resolved = 4;

    /// <summary>
    /// The state of a ticket. Freshdesk has none for what nobody has looked at, so that is told from what was done. States of an account's own wait
    /// for something.
    /// </summary>
    public static TicketStatus Of(WireTicket ticket) => ticket.Status switch
    {
        _ when ticket.IsAway => TicketStatus.Deleted,
        Open when ticket.ResponderId is null && ticket.Stats?.FirstRespondedAt is null && ticket.Stats?.ReopenedAt is null => TicketStatus.New,
        Open => TicketStatus.Open,
        Resolved => TicketStatus.Solved,
        Closed => TicketStatus.Closed,
        _ => TicketStatus.Pending,
    };

    /// <summary>The number to send for a state; null leaves the ticket's.</summary>
    public static int? NumberOf(TicketStatus? status) => status switch
    {
        TicketStatus.New or TicketStatus.Open => Open,
        TicketStatus.Pending => Pending,
        TicketStatus.Solved => Resolved,
        TicketStatus.Closed => Closed,
        _ => null,
    };
}
