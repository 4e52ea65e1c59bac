using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Linking;
using BugBridge.Core.Promises;
using BugBridge.Core.Relay;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.Planning;

/// <summary>One issue while its change is being planned: gathers what is news and tells it to every open ticket.</summary>
internal sealed class IssueDesk(IssueState held, IssueSeen change, RelaySettings settings, PlanDraft draft)
{
    private readonly List<(TicketUpdate Update, string About, bool IsOfIssue)> _news = [];
    private readonly Issue _issue = change.Issue;
    private readonly TicketFields _fields = settings.TicketFields;
    private bool _helps;

    /// <summary>The issue as it will be held.</summary>
    public IssueState State { get; private set; } = held with
    {
        Key = change.Issue.Ref.Key,
        Url = change.Issue.Url,
        Summary = change.Issue.Summary,
        Components = held.Components.SequenceEqual(change.Issue.Components, StringComparer.Ordinal) ? held.Components : change.Issue.Components,
        Priority = change.Issue.Priority,
        UpdatedAt = change.Issue.UpdatedAt,
        IsGone = false,
    };

    /// <summary>What was told that helps customers before the fix; empty when there is nothing of the kind.</summary>
    public ImmutableArray<IssueHint> Hints => _helps ? [new IssueHint(held.Id, draft.At)] : [];

    /// <summary>Finds what is news.</summary>
    public void Compare()
    {
        CompareKey();
        CompareStatus();
        CompareRelease();
        CompareEstimate();
        foreach (var comment in _issue.Comments)
        {
            CompareComment(comment);
        }

        FindDeleted();
    }

    /// <summary>Tells each piece of news to each open ticket.</summary>
    /// <param name="linked">The tickets.</param>
    /// <param name="isLeft">True when they leave this issue for another: its key, status and date are then no news for them.</param>
    public void Tell(ImmutableArray<LinkedTicket> linked, bool isLeft)
    {
        foreach (var (update, about, _) in _news.Where(news => !isLeft || !news.IsOfIssue))
        {
            foreach (var ticket in linked.Where(ticket => ticket.IsOpen))
            {
                draft.Do(new UpdateTicket(ticket.Id, update, about));
            }
        }

        NotePromise(linked, isLeft);
        State = State with { Revision = held.Revision + (_news.Count > 0 ? 1 : 0) };
    }

    private void NotePromise(ImmutableArray<LinkedTicket> linked, bool isLeft)
    {
        if (isLeft || held.Estimate?.Date == State.Estimate?.Date)
        {
            return;
        }

        ImmutableArray<string> told = [.. linked.Where(ticket => ticket.IsOpen).Select(ticket => ticket.Id)];
        draft.Promise(State, told);
        if (told.Length > 0 && (State.Estimate is null || DateDoubts.Of(State.Estimate.Date, draft.At) is not null))
        {
            draft.TakeBack(State, told);
        }
    }

    private void CompareKey()
    {
        if (!string.Equals(held.Key, State.Key, StringComparison.Ordinal))
        {
            Tell("key", IssueNotes.Moved(held, State), TicketMark.Only(_fields.IssueKey, State.Key), $"{held.Key} is now {State.Key}", isOfIssue: true);
        }
    }

    private void CompareStatus()
    {
        // An issue that was just filed is expected to stand at its beginning: that is no news.
        var isUnread = held.Status is null && _issue.Category == StatusCategory.ToDo && _issue.Resolution is null;
        var isSame = string.Equals(held.Status, _issue.Status, StringComparison.Ordinal)
            && string.Equals(held.Resolution, _issue.Resolution, StringComparison.Ordinal);
        State = State with
        {
            Estimate = _issue.Estimate,
            Status = _issue.Status,
            Category = _issue.Category,
            Resolution = _issue.Resolution,
            DoneAt = _issue.Category == StatusCategory.Done ? held.DoneAt ?? _issue.UpdatedAt : null,
            Release = _issue.Category == StatusCategory.Done ? _issue.Release : null,
        };
        if (!isUnread && !isSame)
        {
            Tell("status", IssueNotes.Status(held, State, draft.At), TicketMark.Only(_fields.Status, State.Status), $"status of {State.Key}", isOfIssue: true);
        }
    }

    /// <summary>Done and released are two facts: what is done may wait for its release, and a release may be taken back.</summary>
    private void CompareRelease()
    {
        if (held.Release is null && State.Release is not null)
        {
            Tell("released", IssueNotes.Released(State, draft.At), About(), $"release of {State.Key}", isOfIssue: true);
        }
        else if (held.Release is not null && State is { Release: null, Category: StatusCategory.Done })
        {
            Tell("unreleased", IssueNotes.NotReleased(held, State), About(), $"no release of {State.Key} any more", isOfIssue: true);
        }
    }

    private void CompareEstimate()
    {
        if (held.Estimate?.Date == State.Estimate?.Date)
        {
            return;
        }

        var doubt = State.Estimate is { } estimate ? DateDoubts.Of(estimate.Date, draft.At) : null;
        _helps |= State.Estimate is not null && doubt is null;

        // The date of a release goes away with the release itself: of that a note speaks already.
        var isMet = State is { Estimate: null, Release: not null } && held.Release is null;
        Tell(
            "estimate",
            isMet ? null : IssueNotes.Estimate(held, State, doubt, draft.At),
            TicketMark.Only(_fields.Estimate, doubt is null ? TicketMark.EstimateValue(State.Estimate) : null),
            $"fix date of {State.Key}",
            isOfIssue: true);
    }

    private void CompareComment(IssueComment comment)
    {
        var seen = held.Seen.GetValueOrDefault(comment.Id);
        var fingerprint = CommentFingerprint.Of(comment);
        if (seen is not null && (seen.Fingerprint == SeenComment.Ours || seen.Fingerprint == fingerprint))
        {
            return;
        }

        var mark = CommentMark.Of(comment.Body);
        var crossing = Crossing.Of(comment, mark.Kind, settings.FromJira);
        draft.Because(
            Lane.OfIssue(held.Id), $"Comment {comment.Id} {(crossing.Crosses ? "crossed" : "did not cross")}: {crossing.Reason}.", comment.Id);
        Remember(new SeenComment(comment.Id, comment.Stamp is null ? fingerprint : SeenComment.Ours, crossing.Crosses));
        if (crossing.Crosses)
        {
            Relay(comment, mark, seen is { Crossed: true });
        }
        else if (seen is { Crossed: true })
        {
            Withdraw(comment.Id, fingerprint, "is no longer open to everybody in Jira");
        }
    }

    private void Relay(IssueComment comment, CommentMark mark, bool wasTold)
    {
        var cause = $"comment/{comment.Id}/{CommentFingerprint.Of(comment)}";
        var isReplaced = wasTold && State.Workaround is { } current && current.CommentId != comment.Id;
        if (mark.Kind == CommentMarkKind.Workaround && !isReplaced)
        {
            RelayWorkaround(comment, mark, cause, wasTold);
            return;
        }

        if (State.Workaround?.CommentId == comment.Id)
        {
            WithdrawWorkaround(cause + "/unmarked");
        }

        if (wasTold)
        {
            Tell(cause, IssueNotes.EditedComment(State, comment, mark.Text), About(), $"an edited comment on {State.Key}");
        }
        else
        {
            Tell(cause, IssueNotes.Comment(State, comment, mark.Text), About(), $"a comment on {State.Key}");
        }
    }

    private void RelayWorkaround(IssueComment comment, CommentMark mark, string cause, bool wasTold)
    {
        if (mark.Withdraws)
        {
            WithdrawWorkaround(cause);
            return;
        }

        var workaround = new Workaround(comment.Id, comment.AuthorName, mark.Text, comment.CreatedAt);
        var before = State.Workaround;
        State = State with { Workaround = workaround };
        _helps = true;
        Tell(
            cause,
            IssueNotes.Workaround(State, workaround, comment.Url, before),
            TicketMark.Only(_fields.Workaround, PlainText.Of(mark.Text)),
            $"workaround for {State.Key}");
    }

    private void Withdraw(string commentId, string fingerprint, string why)
    {
        var cause = $"withdrawn/{commentId}/{fingerprint}";
        if (State.Workaround?.CommentId == commentId)
        {
            WithdrawWorkaround(cause);
        }
        else
        {
            Tell(cause, IssueNotes.WithdrawnComment(State, why), About(), $"a withdrawn comment on {State.Key}");
        }
    }

    private void WithdrawWorkaround(string cause)
    {
        if (State.Workaround is not null)
        {
            State = State with { Workaround = null };
            Tell(cause, IssueNotes.WithdrawnWorkaround(State), TicketMark.Only(_fields.Workaround, null), $"no workaround for {State.Key} any more");
        }
    }

    private void FindDeleted()
    {
        var present = _issue.Comments.Select(comment => comment.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var seen in held.Seen.Values.Where(seen => !present.Contains(seen.Id) && seen.Fingerprint != CommentFingerprint.Deleted))
        {
            Remember(seen with { Fingerprint = CommentFingerprint.Deleted, Crossed = false });
            if (seen.Crossed)
            {
                draft.Because(Lane.OfIssue(held.Id), $"Comment {seen.Id} was deleted in Jira.", seen.Id);
                Withdraw(seen.Id, CommentFingerprint.Deleted, "was deleted in Jira");
            }
        }
    }

    private void Remember(SeenComment comment) => State = State with { Seen = State.Seen.SetItem(comment.Id, comment) };

    private static ImmutableSortedDictionary<string, string> About() => ImmutableSortedDictionary<string, string>.Empty;

    private void Tell(string cause, RichText? note, ImmutableSortedDictionary<string, string> fields, string about, bool isOfIssue = false)
    {
        if (note is null && fields.IsEmpty)
        {
            return;
        }

        var stamp = Stamp.For("issue", held.Id, cause, held.Revision.ToString(CultureInfo.InvariantCulture));
        _news.Add((new TicketUpdate(stamp) { Note = note, Fields = fields }, about, isOfIssue));
    }
}
