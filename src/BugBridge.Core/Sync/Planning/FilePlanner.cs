using BugBridge.Core.Files;
using BugBridge.Core.Relay;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.Planning;

/// <summary>Plans what follows from a look for a ticket's files, and from a file that could not cross.</summary>
internal sealed class FilePlanner(FileSettings settings)
{
    public Plan LookedFor(Known known, FilesLookedFor looked)
    {
        if (known.Ticket is not { Link: not null } ticket)
        {
            return Plan.Nothing;
        }

        var draft = new PlanDraft(looked.SeenAt);
        if (looked.Ticket is { HasWholeThread: true, Comments: [var first, ..] })
        {
            new TicketFileDesk(draft, ticket.Id, known.Passages, settings).Bring(first, isMarked: false, isFirst: true);
        }

        return draft.Finish([], []);
    }

    public static Plan Left(FileLeft left)
    {
        var draft = new PlanDraft(left.SeenAt);
        var reason = left.Reason.TrimEnd('.');
        var stamp = Stamp.For("ticket", left.TicketId, "file left", left.FileId, reason);
        draft.Do(new UpdateTicket(left.TicketId, new TicketUpdate(stamp) { Note = FileNotes.Left(left.Name, reason, left.Url) }, "a file that did not cross"));
        draft.Because(Lane.OfTicket(left.TicketId), $"File {left.FileId} did not cross: {reason}.");
        return draft.Finish([], []);
    }
}
