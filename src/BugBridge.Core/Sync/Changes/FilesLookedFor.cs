using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.Changes;

/// <summary>A ticket's whole thread was read for the files of its first message.</summary>
/// <param name="Ticket">As it is now.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record FilesLookedFor(Ticket Ticket, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation);
