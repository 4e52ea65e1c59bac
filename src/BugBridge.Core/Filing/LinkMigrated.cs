using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Filing;

/// <summary>A ticket was found to be linked to an issue by the program that the bridge takes over from. Nothing comes of it when the bridge has linked the ticket itself.</summary>
/// <param name="Ticket">The ticket as it is now; it is held already.</param>
/// <param name="Issue">The issue as it is now.</param>
/// <param name="Keeper">The program.</param>
/// <param name="Since">When it linked them, UTC.</param>
/// <param name="SeenAt">When it was found, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record LinkMigrated(Ticket Ticket, Issue Issue, string Keeper, DateTimeOffset Since, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation);
