using BugBridge.Core.Files;
using BugBridge.Core.Notes;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Relay;

/// <summary>Plans what follows from a look for a ticket's files, and from a file that could not cross.</summary>
internal sealed class FilePlanner(FileSettings settings) : IPlans<FilesRefetched>, IPlans<FileLeft>
{
    public Plan Decide(Known known, FilesRefetched looked)
    {
        // Where the ticket has left the issue meanwhile, nobody there is to get its customer's files any more.
        if (known.Ticket is not { Link: { } link } ticket || (looked.For is { } meant && !Fits(meant, link)))
        {
            return Plan.Nothing;
        }

        var draft = new PlanDraft(looked.SeenAt);
        if (looked.Ticket.HasWholeThread)
        {
            new TicketFileRelay(draft, ticket.Id, known.Passages, settings).BringFirst(looked.Ticket, looked.For ?? MeantFor.Of(ticket));
        }

        return draft.Finish([], []);
    }

    private static bool Fits(MeantFor meant, TicketLink link) =>
        (meant.IssueId is { } id && (id == link.IssueId || id == link.HomeId)) || (meant.Filing is { } filing && filing == link.Filing);

    public Plan Decide(Known known, FileLeft left)
    {
        var draft = new PlanDraft(left.SeenAt);
        var reason = left.Reason.TrimEnd('.');
        var stamp = Stamp.For("ticket", left.TicketId, "file left", left.FileId, reason);
        draft.Do(new UpdateTicket(left.TicketId, new TicketUpdate(stamp) { Note = FileNotes.Left(left.Name, reason, left.Url) }, "a file that did not cross"));
        draft.Because(Lane.OfTicket(left.TicketId), $"File {left.FileId} did not cross: {reason}.");
        return draft.Finish([], []);
    }
}
