using BugBridge.Core.Commands;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Sync.Obeying;

/// <summary>What is new on a ticket for those who plan.</summary>
internal static class KnownNotes
{
    /// <summary>As the store read it for this change, so that no thread is read twice; where it did not, read now.</summary>
    public static NewNotes NotesFor(this TicketSeen change, Known known) => known.Get<NewNotes>() ?? change.NewSince(known.Ticket);
}
