using BugBridge.Core.Tickets;

namespace BugBridge.Core.Filing.Joining;

/// <summary>A ticket that joined an issue, as the helpdesk has it now.</summary>
/// <param name="TicketId">The ticket's id.</param>
/// <param name="Ticket">The ticket; null when the helpdesk has none.</param>
public sealed record JoinedRead(string TicketId, Ticket? Ticket);
