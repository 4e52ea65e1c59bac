namespace BugBridge.Core.Sync.Changes;

/// <summary>A ticket that we hold no longer exists in the helpdesk.</summary>
/// <param name="TicketId">Which.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record TicketVanished(string TicketId, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation);
