using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Linking;
using BugBridge.Core.Linking.Commands;
using BugBridge.Core.Relay;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.Planning;

/// <summary>One ticket while its change is being planned: commands and rules change its state one after the other.</summary>
internal sealed class TicketDesk(TicketSeen change, Known known, TicketState state, TicketMark mark, RelayMode relay, string label)
{
    private readonly PlanDraft _draft = new(change.SeenAt);
    private IssueState? _issue = known.Issue;
    private ImmutableArray<IssueState> _joined = [];

    /// <summary>The ticket as it will be held.</summary>
    public TicketState State { get; private set; } = state;

    /// <summary>Carries out a rep's command.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="comment">The note that asks.</param>
    /// <param name="at">Which command of the note it is, from 0.</param>
    /// <param name="rules">For what an issue looks like.</param>
    public void Obey(RepCommand command, TicketComment comment, int at, FilingRules rules)
    {
        var cause = $"{comment.Id}/{at.ToString(CultureInfo.InvariantCulture)}";
        switch (command)
        {
            case FileBug when State.Link is { IssueId: null }:
                Answer(cause, TicketNotes.BeingFiled(), "it is being filed");
                break;
            case FileBug when State.Link is not null && _issue is { IsGone: false } issue:
                Answer(cause, TicketNotes.AlreadyLinked(Home(issue), issue), "it is already linked");
                break;
            case FileBug:
                File(rules.Compose(change.Ticket, comment.Author.Name), LinkOrigin.Command, comment.Author.Name, cause);
                break;
            case JoinIssue join:
                Join(join.Key, comment.Author.Name, cause);
                break;
            case Unlink:
                TakeOff(comment.Author.Name, cause);
                break;
            case TellEngineers tell:
                Tell(tell.Text, comment, cause);
                break;
            case AskBridge:
                Answer(cause, WhatIsKnown(), "what is known");
                break;
            case WrongCommand wrong:
                Answer(cause, TicketNotes.Wrong(wrong), "a command was wrong");
                break;
        }
    }

    /// <summary>Has an issue filed for the ticket.</summary>
    public void File(NewIssue issue, LinkOrigin origin, string by, string cause)
    {
        State = State with { Link = new TicketLink(null, origin, by, _draft.At), IsHandsOff = false };
        _draft.Do(new FileIssue(Stamp.For("file", State.Id, cause), State.Id, issue));
        _draft.Because(Lane.OfTicket(State.Id), $"To be filed in {issue.Project}: {(origin == LinkOrigin.Rule ? "a rule matched " + by : by + " asked for it")}.");
    }

    /// <summary>The ticket came back from the bin: it shows on its issue again.</summary>
    public void Restored()
    {
        if (State.Link?.IssueId is { } issueId && _issue is { IsGone: false })
        {
            _draft.Do(TicketLinks.Put(State, issueId, "restored " + State.UpdatedAt.UtcTicks.ToString(CultureInfo.InvariantCulture)));
        }
    }

    /// <summary>The comment has been dealt with.</summary>
    public void HaveSeen(TicketComment comment)
    {
        var fingerprint = comment.Stamp is not null ? SeenComment.Ours : Stamp.For(comment.Kind.ToString(), comment.Body.ToString());
        State = State with { Seen = State.Seen.SetItem(comment.Id, new SeenComment(comment.Id, fingerprint, false)) };
    }

    /// <summary>The plan.</summary>
    public Plan Finish() => _draft.Finish([State], _joined);

    private void Join(string key, string by, string cause)
    {
        if (!change.Named.TryGetValue(key, out var named) || named is null)
        {
            Answer(cause, TicketNotes.NoSuchIssue(key), "no such issue");
        }
        else if (State.Link is { IssueId: null })
        {
            Answer(cause, TicketNotes.BeingFiled(), "it is being filed");
        }
        else
        {
            var home = IssueBaseline.Of(named, relay, known.Named.GetValueOrDefault(named.Ref.Id));
            var rootId = known.Merges.RootOf(home.Id);
            Join(named, home, rootId == home.Id ? home : known.Named[rootId], by, cause);
        }
    }

    private void Join(Issue named, IssueState home, IssueState root, string by, string cause)
    {
        if (State.Link is { } link && link.IssueId == root.Id)
        {
            // Whether or not the two are merged for good, it is this issue that the rep means.
            State = State with { Link = link with { HomeId = home.Id } };
            Answer(cause, TicketNotes.AlreadyLinked(home, root), "it is already linked");
        }
        else
        {
            MoveTo(named, home, root, by, cause);
        }
    }

    private void MoveTo(Issue named, IssueState home, IssueState root, string by, string cause)
    {
        var leaving = _issue;
        Leave(cause);
        _issue = root;
        _joined = home.Id == root.Id ? [root] : [home, root];
        State = State with { Link = new TicketLink(root.Id, LinkOrigin.Joined, by, _draft.At) { HomeId = home.Id }, IsHandsOff = false };
        _draft.Do(TicketLinks.Put(State, root.Id, cause));
        var note = TicketNotes.Joined(home, root, leaving?.Key, _draft.At);
        var update = leaving is null ? mark.Linked(StampOf(cause), note, root) : mark.Moved(StampOf(cause), note, root);
        _draft.Do(new UpdateTicket(State.Id, update, $"it joined {_issue.Key}"));
        if (!named.Labels.Contains(label))
        {
            _draft.Do(new EditIssue(Stamp.For("label", home.Id, cause), home.Id, new IssueEdit { AddLabels = [label] }));
        }

        _draft.Because(Lane.OfTicket(State.Id), $"Joined {_issue.Key}: {by} asked for it.");
        _draft.Because(Lane.OfIssue(_issue.Id), $"Ticket {State.Id} joined: {by} asked for it.");
    }

    private void TakeOff(string by, string cause)
    {
        if (State.Link is null)
        {
            Answer(cause, TicketNotes.NotLinked("/unlink"), "it is not linked");
            return;
        }

        Leave(cause);
        var left = State.Link.IssueId is null ? null : _issue;
        _draft.Do(new UpdateTicket(State.Id, mark.Unlinked(StampOf(cause), TicketNotes.Unlinked(left)), "it was unlinked"));
        _draft.Because(Lane.OfTicket(State.Id), $"Unlinked from {left?.Key ?? "the issue being filed"}: {by} asked for it. No rule links it again.");
        State = State with { Link = null, IsHandsOff = true };
        _issue = null;
    }

    private void Leave(string cause)
    {
        if (State.Link?.IssueId is { } issueId && _issue is { IsGone: false })
        {
            _draft.Do(TicketLinks.Drop(State, issueId, cause));
        }
    }

    private void Tell(RichText text, TicketComment comment, string cause)
    {
        if (State.Link is null)
        {
            Answer(cause, TicketNotes.NotLinked("/dev"), "it is not linked");
            return;
        }

        var body = TicketNotes.ToEngineers(comment.Author.Name, State, text);
        _draft.Do(new AddComment(StampOf(cause), State.Id, body, State.Url));
        _draft.Because(Lane.OfTicket(State.Id), $"{comment.Author.Name} wrote /dev, so the text after it goes to the engineers.", comment.Id);
    }

    private RichText WhatIsKnown() => State.Link switch
    {
        null => TicketNotes.KnownNothing(),
        { IssueId: not null } link when _issue is not null => TicketNotes.Known(link, Home(_issue), _issue, known.LinkedCount, _draft.At),
        _ => TicketNotes.BeingFiled(),
    };

    /// <summary>The issue that the ticket itself was tied to.</summary>
    private IssueState Home(IssueState issue) => State.Link?.HomeId is { } id && id != issue.Id && known.Named.TryGetValue(id, out var home) ? home : issue;

    private void Answer(string cause, RichText note, string about) =>
        _draft.Do(new UpdateTicket(State.Id, new TicketUpdate(StampOf(cause)) { Note = note }, about));

    private string StampOf(string cause) => Stamp.For("ticket", State.Id, "note", cause);
}
