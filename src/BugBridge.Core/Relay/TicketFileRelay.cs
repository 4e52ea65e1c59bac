using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Files;
using BugBridge.Core.Notes;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Relay;

/// <summary>The files of one ticket while its change is being planned: which of them go to its issue.</summary>
internal sealed class TicketFileRelay(PlanDraft draft, string ticketId, ImmutableArray<Passage> passages, FileSettings settings)
{
    private readonly HashSet<string> _crossed = passages
        .Where(passage => passage.Kind == PassageKind.FileToIssue)
        .Select(passage => passage.SourceId)
        .Concat(draft.Planned<PutFileOnIssue>().Select(put => put.File.Id))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Brings the files of the ticket's first message to an issue, now or, where the message is not at hand, once it was read.</summary>
    public void BringFirst(Ticket ticket, MeantFor? meant, string cause)
    {
        if (!settings.ToJira)
        {
            return;
        }

        if (!ticket.HasWholeThread)
        {
            draft.Do(Refetch(ticketId, meant, cause));
        }
        else
        {
            BringFirst(ticket, meant);
        }
    }

    /// <summary>Brings the files of the first message of a thread that was read whole.</summary>
    public void BringFirst(Ticket ticket, MeantFor? meant)
    {
        if (ticket.Comments is not [{ Attachments.IsEmpty: false } first, ..])
        {
            return;
        }

        if (VisibilityDecision.OfFirstMessage(ticket) is { Crosses: false } message)
        {
            draft.Because(Lane.OfTicket(ticketId), $"The files of the first message did not cross: {message.Reason}.", first.Id);
            return;
        }

        Bring(first, meant, isMarked: false, isFirst: true);
    }

    /// <summary>A look at a ticket whose messages are not at hand.</summary>
    public static RefetchFiles Refetch(string ticketId, MeantFor? meant, string cause) => new(Stamp.For("ticket", ticketId, "files", cause), ticketId) { For = meant };

    /// <summary>Brings the files of a message that have not crossed before; those that stay are named in a note.</summary>
    public void Bring(TicketComment comment, MeantFor? meant, bool isMarked, bool isFirst)
    {
        if (!settings.ToJira)
        {
            return;
        }

        var left = new List<(string Name, string Reason)>();
        var tooMany = 0;
        foreach (var file in comment.Attachments.Where(file => !_crossed.Contains(file.Id)))
        {
            var crossing = VisibilityDecision.Of(comment, file, isMarked, isFirst, settings);
            if (crossing.Crosses && _crossed.Count >= settings.MostPerTicket)
            {
                left.Add((file.FileName, $"only {Number(settings.MostPerTicket)} files of a ticket are copied"));
                tooMany++;
                continue;
            }

            draft.Because(Lane.OfTicket(ticketId), $"File {file.Id} {(crossing.Crosses ? "crosses" : "did not cross")}: {crossing.Reason}.", comment.Id);
            if (crossing.Crosses)
            {
                Put(file, comment.Id, meant);
            }
            else
            {
                left.Add((file.FileName, crossing.Reason));
            }
        }

        Tell(comment, left, tooMany);
    }

    private void Put(Attachment file, string commentId, MeantFor? meant)
    {
        var stamp = Stamp.For("ticket-file", ticketId, file.Id);
        _crossed.Add(file.Id);
        draft.Do(new PutFileOnIssue(stamp, ticketId, file, FileName.Of(file.FileName, ticketId, stamp)) { CommentId = commentId, For = meant });
    }

    private void Tell(TicketComment comment, List<(string Name, string Reason)> left, int tooMany)
    {
        if (tooMany > 0)
        {
            draft.Because(Lane.OfTicket(ticketId), $"{Number(tooMany)} files were not copied: the limit is {Number(settings.MostPerTicket)} a ticket.", comment.Id);
        }

        if (left.Count > 0)
        {
            var update = new TicketUpdate(Stamp.For("ticket", ticketId, "files left", comment.Id)) { Note = FileNotes.NotToJira(left) };
            draft.Do(new UpdateTicket(ticketId, update, "files that were not put on its issue"));
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
