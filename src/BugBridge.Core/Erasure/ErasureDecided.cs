using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Erasure;

/// <summary>A person decided whether a ticket is erased that waits for it. Of one that does not wait, nothing comes of it.</summary>
/// <param name="TicketId">Which.</param>
/// <param name="IsApproved">Whether it is erased, which happens at once.</param>
/// <param name="By">Who decided.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record ErasureDecided(string TicketId, bool IsApproved, string By, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation);
