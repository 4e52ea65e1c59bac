using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Notes;
using BugBridge.Core.Promises;
using BugBridge.Core.Relay;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Filing;

/// <content>What a ticket is told of its issue that was told to others before, or while it was not open.</content>
internal sealed partial class TicketDesk
{
    /// <summary>
    /// What led to a join without a command: the ticket's coming, where it is new, or else its latest change. What engineers wrote since is no history.
    /// </summary>
    private DateTimeOffset JoinsSince => known.Ticket is null ? change.Ticket.CreatedAt : change.Ticket.UpdatedAt;

    /// <summary>A ticket that was opened again is told, in one note, what of its issue changed meanwhile.</summary>
    public void CatchUp()
    {
        if (known.Ticket is not { IsOpen: false, Link.IssueId: not null } held || !State.IsOpen || _issue is not { } issue)
        {
            return;
        }

        var fields = mark.Corrected(issue, _draft.At);
        var note = held.Told is { } told ? MeanwhileNote.Of(told, issue, _draft.At) : null;
        if (note is null && (fields.IsEmpty || held.Told is { } same && mark.Corrected(same.On(issue), _draft.At).SequenceEqual(fields)))
        {
            return;
        }

        _draft.Do(CatchingUp(held.Told, issue, note));
        _draft.Because(Lane.OfTicket(State.Id), $"It was opened again{(note is null ? ", and its fields are put right" : $", and is told what changed of {issue.Key} meanwhile")}.");
        NotePromise(held.Told, issue);
    }

    /// <summary>
    /// What is limited before this is written is told by the look that hears of it, to all tickets; so then only the fields are put right here. What says no
    /// more than that an issue is gone or limited may always be written.
    /// </summary>
    private UpdateTicket CatchingUp(ToldFacts? told, IssueState issue, RichText? note)
    {
        var stamp = Stamp.For("ticket", State.Id, "opened again", State.UpdatedAt.UtcTicks.ToString(CultureInfo.InvariantCulture));
        var about = $"what changed of {issue.Key} while it was not open";
        return issue.IsGone || issue.IsRestricted
            ? new UpdateTicket(State.Id, new TicketUpdate(stamp) { Note = note, Fields = mark.Corrected(issue, _draft.At) }, about)
            : UpdateTicket.Showing(State.Id, issue, Shown, about);

        TicketUpdate Shown(IssueState shown) => new(stamp)
        {
            Note = told is null || shown.IsRestricted ? null : MeanwhileNote.Of(told, shown, _draft.At),
            Fields = mark.Corrected(shown, _draft.At),
        };
    }

    /// <summary>Keeps what a ticket that is not open was told, to be compared once it is opened again.</summary>
    public void RememberTold() => State = State with
    {
        Told = State.IsOpen || State.Link?.IssueId is null || _issue is not { } issue ? null
            : _isToldAnew || known.Ticket?.IsOpen == true ? ToldFacts.Of(issue) is var told && told == State.Told ? State.Told : told
            : State.Told,
    };

    private void NotePromise(ToldFacts? told, IssueState issue)
    {
        if (told?.IssueId == issue.Id)
        {
            _draft.Follow(IssueChange.Between(told.On(issue), issue, _draft.At), State.Id);
        }
        else
        {
            _draft.Promise(issue, State.Id);
        }
    }

    /// <summary>
    /// Engineers' comments that are younger than what led to the join are no history: the ticket gets those that others were told already; those that
    /// nobody was told come with the next look at the issue, which is asked for.
    /// </summary>
    private void TellSince(Issue? fresh, DateTimeOffset since, string cause)
    {
        var issue = _issue!;
        CommentsSince.Tell(_draft, State, issue, since, cause);
        if (fresh?.Ref.Id == issue.Id && fresh.Comments.Any(comment => !issue.Seen.ContainsKey(comment.Id)))
        {
            _draft.Do(new LookAgain(Stamp.For("look", issue.Id, "since", State.Id, cause), Remote.Jira, issue.Id));
        }
    }
}
