namespace BugBridge.Core.Sync.State;

/// <summary>How much the bridge holds.</summary>
/// <param name="Tickets">Tickets known.</param>
/// <param name="LinkedTickets">Tickets with a link.</param>
/// <param name="Issues">Issues with at least one ticket, now or ever.</param>
public sealed record BridgeCounts(int Tickets, int LinkedTickets, int Issues);
