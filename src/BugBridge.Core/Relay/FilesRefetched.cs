using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Relay;

/// <summary>A ticket's whole thread was read for the files of its first message.</summary>
/// <param name="Ticket">As it is now.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record FilesRefetched(Ticket Ticket, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation)
{
    /// <summary>The issue that they are meant for; null when the look was planned by an older version.</summary>
    public MeantFor? For { get; init; }
}
