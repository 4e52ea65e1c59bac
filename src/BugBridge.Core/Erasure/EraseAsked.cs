using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Erasure;

/// <summary>All that is held of a ticket, and all of it in Jira, is to be erased. Asked again, what is left is erased.</summary>
/// <param name="TicketId">Which.</param>
/// <param name="Why">Why, for the decision: "the operator asked for it".</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record EraseAsked(string TicketId, string Why, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation);
