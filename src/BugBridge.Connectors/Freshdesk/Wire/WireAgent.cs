namespace BugBridge.Connectors.Freshdesk.Wire;

/// <summary>Somebody who works in Freshdesk.</summary>
/// <param name="Id">The id, of the same kind as those of contacts.</param>
/// <param name="TicketScope">1 sees all tickets, 2 those of the own groups, 3 the own ones.</param>
/// <param name="Contact">Name and address.</param>
internal sealed record WireAgent(long Id, int? TicketScope, WireContact? Contact);
