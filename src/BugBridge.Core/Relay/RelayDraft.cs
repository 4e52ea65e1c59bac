using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Notes;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Relay;

/// <summary>One issue while its change is being planned: how it will be held, and what its tickets are to be told of it.</summary>
internal sealed class RelayDraft(IssueState held, Issue issue, RelaySettings settings, PlanDraft draft)
{
    private readonly List<(UpdateTicket Note, bool IsOfIssue)> _news = [];

    /// <summary>The issue as it was held.</summary>
    public IssueState Held => held;

    /// <summary>The issue as Jira has it.</summary>
    public Issue Issue => issue;

    /// <summary>What is relayed, and into which fields.</summary>
    public RelaySettings Settings => settings;

    /// <summary>The time of telling, UTC.</summary>
    public DateTimeOffset At => draft.At;

    /// <summary>What of the issue not everybody may read.</summary>
    public LimitedText Limited { get; } = LimitedText.Of(issue, held.Handled);

    /// <summary>The issue as it will be held.</summary>
    public IssueState State { get; set; } = IssueHolding.Of(held, issue, draft.At);

    /// <summary>Whether something is told that helps customers before the fix.</summary>
    public bool Helps { get; set; }

    /// <summary>Whether anything is told.</summary>
    public bool HasNews => _news.Count > 0;

    /// <summary>Adds a reason.</summary>
    public void Because(string reason, string? commentId = null) => draft.Because(Lane.OfIssue(held.Id), reason, commentId);

    /// <summary>Keeps what came of a comment.</summary>
    public void Remember(HandledComment comment) => State = State with { Handled = State.Handled.SetItem(comment.Id, comment) };

    /// <summary>Keeps that tickets are being told a comment for the first time, and names it.</summary>
    public CommentRef Begin(CommentRef said)
    {
        draft.Keep(ToldNotes.Begin(said, draft.At));
        return said;
    }

    /// <summary>Our mark of what is told for a cause.</summary>
    public string StampOf(string cause) => Stamp.For("issue", held.Id, cause, held.Revision.ToString(CultureInfo.InvariantCulture));

    /// <summary>An update of tickets.</summary>
    /// <param name="cause">Why, to tell it from others of the same change.</param>
    /// <param name="note">What to say; nothing when null.</param>
    /// <param name="fields">What to write into fields; nothing when null.</param>
    public TicketUpdate Update(string cause, RichText? note, ImmutableSortedDictionary<string, string>? fields = null) =>
        new(StampOf(cause)) { Note = note, Fields = fields ?? ImmutableSortedDictionary<string, string>.Empty };

    /// <summary>Tells something.</summary>
    /// <param name="note">What, for any ticket.</param>
    /// <param name="isOfIssue">True for what is no news for tickets that leave the issue with this change.</param>
    public void Tell(UpdateTicket note, bool isOfIssue = false) => _news.Add((note, isOfIssue));

    /// <summary>Tells what the issue is now: not while not everybody may read it, unless it is just of that. Tells nothing where there is nothing to say or write.</summary>
    public void TellOfIssue(string cause, RichText? note, ImmutableSortedDictionary<string, string> fields, string about)
    {
        if (note is not null || !fields.IsEmpty)
        {
            Tell(new UpdateTicket(string.Empty, Update(cause, note, fields), about) { IssueId = State.IsRestricted ? null : held.Id }, isOfIssue: true);
        }
    }

    /// <summary>Plans all that is told, for each open ticket.</summary>
    /// <param name="linked">The tickets.</param>
    /// <param name="isLeft">True when they leave this issue for another.</param>
    public void TellTickets(ImmutableArray<LinkedTicket> linked, bool isLeft)
    {
        foreach (var (note, _) in _news.Where(news => !isLeft || !news.IsOfIssue))
        {
            foreach (var ticket in linked.Where(ticket => ticket.IsOpen))
            {
                draft.Do(note with { TicketId = ticket.Id });
            }
        }
    }
}
