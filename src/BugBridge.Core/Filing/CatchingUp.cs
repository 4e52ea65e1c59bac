using System.Globalization;
using BugBridge.Core.Notes;
using BugBridge.Core.Promises;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Filing;

/// <summary>Tells a ticket that was opened again what of its issue changed meanwhile.</summary>
internal sealed class CatchingUp(TicketMark mark)
{
    /// <summary>A ticket that was opened again is told, in one note.</summary>
    public void CatchUp(TicketPlanning ticket)
    {
        if (ticket.Known.Ticket is not { IsOpen: false, Link.IssueId: not null } held || !ticket.State.IsOpen || ticket.Issue is not { } issue)
        {
            return;
        }

        var fields = mark.Corrected(issue, ticket.At);
        var note = held.Told is { } told ? MeanwhileNote.Of(told, issue, ticket.At) : null;
        if (note is null && (fields.IsEmpty || held.Told is { } same && mark.Corrected(same.On(issue), ticket.At).SequenceEqual(fields)))
        {
            return;
        }

        ticket.Draft.Do(Telling(ticket, held.Told, issue, note));
        ticket.Because($"It was reopened{(note is null ? ", and its fields are updated" : $", and gets a note with the updates of {issue.Key}")}.");
        NotePromise(ticket, held.Told, issue);
    }

    /// <summary>Keeps what a ticket that is not open was told, to be compared once it is opened again.</summary>
    public static void RememberTold(TicketPlanning ticket)
    {
        var state = ticket.State;
        ticket.State = state with
        {
            Told = state.IsOpen || state.Link?.IssueId is null || ticket.Issue is not { } issue ? null
                : ticket.IsToldAnew || ticket.Known.Ticket?.IsOpen == true ? ToldFacts.Of(issue) is var told && told == state.Told ? state.Told : told
                : state.Told,
        };
    }

    /// <summary>
    /// What is limited before this is written is told by the look that hears of it, to all tickets; so then only the fields are put right here. What says no
    /// more than that an issue is gone or limited may always be written.
    /// </summary>
    private UpdateTicket Telling(TicketPlanning ticket, ToldFacts? told, IssueState issue, RichText? note)
    {
        var id = ticket.State.Id;
        var stamp = Stamp.For("ticket", id, "opened again", ticket.State.UpdatedAt.UtcTicks.ToString(CultureInfo.InvariantCulture));
        var about = $"updates of {issue.Key} while it was closed";
        return issue.IsGone || issue.IsRestricted
            ? new UpdateTicket(id, new TicketUpdate(stamp) { Note = note, Fields = mark.Corrected(issue, ticket.At) }, about)
            : UpdateTicket.Showing(id, issue, Shown, about);

        TicketUpdate Shown(IssueState shown) => new(stamp)
        {
            Note = told is null || shown.IsRestricted ? null : MeanwhileNote.Of(told, shown, ticket.At),
            Fields = mark.Corrected(shown, ticket.At),
        };
    }

    private static void NotePromise(TicketPlanning ticket, ToldFacts? told, IssueState issue)
    {
        if (told?.IssueId == issue.Id)
        {
            ticket.Draft.Follow(IssueChange.Between(told.On(issue), issue, ticket.At), ticket.State.Id);
        }
        else
        {
            ticket.Draft.Promise(issue, ticket.State.Id);
        }
    }
}
