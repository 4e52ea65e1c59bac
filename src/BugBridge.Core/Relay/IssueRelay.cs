using System.Collections.Immutable;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Notes;
using BugBridge.Core.Promises;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Relay;

/// <summary>One issue while its change is being planned: gathers what is news and tells it to every open ticket.</summary>
internal sealed class IssueRelay
{
    private readonly RelayDraft _relay;
    private readonly PlanDraft _draft;
    private readonly IssueFileRelay _files;
    private readonly IssueChange _change;

    public IssueRelay(IssueState held, IssueSeen change, ImmutableArray<Passage> filePassages, RelaySettings settings, PlanDraft draft)
    {
        (_relay, _draft) = (new RelayDraft(held, change.Issue, settings, draft), draft);
        _files = new IssueFileRelay(change.Issue, filePassages, settings.Files, draft);
        _change = IssueChange.Between(held, _relay.State, draft.At);
    }

    /// <summary>The issue as it will be held.</summary>
    public IssueState State => _relay.State;

    /// <summary>What was told that helps customers before the fix; empty when there is nothing of the kind.</summary>
    public ImmutableArray<IssueHint> Hints => _relay.Helps ? [new IssueHint(State.Id, _draft.At)] : [];

    /// <summary>Finds what is news.</summary>
    public void Compare()
    {
        var workarounds = new WorkaroundRelay(_relay);
        var comments = new CommentRelay(_relay, workarounds, _files);
        new FactRelay(_relay, workarounds).Tell(_change);
        foreach (var comment in _relay.Issue.Comments)
        {
            comments.Compare(comment);
        }

        if (!State.IsRestricted)
        {
            comments.FindDeleted();
        }
    }

    /// <summary>Tells each piece of news to each open ticket.</summary>
    /// <param name="linked">The tickets.</param>
    /// <param name="isLeft">True when they leave this issue for another: its key, status and date are then no news for them.</param>
    public void Tell(ImmutableArray<LinkedTicket> linked, bool isLeft)
    {
        _relay.TellTickets(linked, isLeft);
        _files.Tell(State, linked);
        if (!isLeft)
        {
            _draft.Follow(_change, [.. linked.Where(ticket => ticket.IsOpen).Select(ticket => ticket.Id)]);
        }

        _relay.State = State with { Revision = _relay.Held.Revision + (_relay.HasNews ? 1 : 0) };
    }
}
