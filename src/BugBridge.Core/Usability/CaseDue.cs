using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Usability;

/// <summary>A usability ticket may belong elsewhere, because the categories changed since it was placed.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record CaseDue(string TicketId, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation);
