using BugBridge.Core.Tickets;

namespace BugBridge.Core.Outreach;

/// <summary>A customer whom an event concerns, as the helpdesk has them now.</summary>
/// <param name="Key">As <see cref="OutreachDraft.CustomerKey"/>.</param>
/// <param name="Person">The customer; null when the helpdesk knows none.</param>
/// <param name="TicketId">The ticket on which to answer.</param>
/// <param name="Subject">That ticket's subject.</param>
/// <param name="Route">How to answer on it.</param>
/// <param name="Tickets">How many tickets of the customer are linked to the issue.</param>
public sealed record AffectedCustomer(string Key, Customer? Person, string TicketId, string Subject, ReplyRoute Route, int Tickets)
{
    /// <summary>The name of the rep who works on that ticket, who signs; null when nobody does.</summary>
    public string? Rep { get; init; }
}
