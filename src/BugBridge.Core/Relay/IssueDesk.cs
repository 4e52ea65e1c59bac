using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Issues;
using BugBridge.Core.Notes;
using BugBridge.Core.Promises;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Relay;

/// <summary>One issue while its change is being planned: gathers what is news and tells it to every open ticket.</summary>
internal sealed class IssueDesk(IssueState held, IssueSeen change, ImmutableArray<Passage> filePassages, RelaySettings settings, PlanDraft draft)
{
    private readonly List<(UpdateTicket Note, bool IsOfIssue)> _news = [];
    private readonly Issue _issue = change.Issue;
    private readonly TicketFields _fields = settings.TicketFields;
    private readonly LimitedText _limited = LimitedText.Of(change.Issue, held.Seen);
    private readonly IssueFileDesk _files = new(change.Issue, filePassages, settings.Files, draft);
    private bool _helps;

    /// <summary>The issue as it will be held.</summary>
    public IssueState State { get; private set; } = held with
    {
        Key = change.Issue.Ref.Key,
        Url = change.Issue.Url,
        Summary = Crossing.Of(change.Issue).Crosses ? change.Issue.Summary : IssueState.HiddenSummary,
        Components = held.Components.SequenceEqual(change.Issue.Components, StringComparer.Ordinal) ? held.Components : change.Issue.Components,
        Priority = change.Issue.Priority,
        UpdatedAt = change.Issue.UpdatedAt,
        IsGone = false,
        IsRestricted = !Crossing.Of(change.Issue).Crosses,
    };

    /// <summary>What was told that helps customers before the fix; empty when there is nothing of the kind.</summary>
    public ImmutableArray<IssueHint> Hints => _helps ? [new IssueHint(held.Id, draft.At)] : [];

    /// <summary>Finds what is news.</summary>
    public void Compare()
    {
        CompareKey();
        if (State.IsRestricted)
        {
            Close();
        }
        else if (held.IsGone)
        {
            ComeBack();
        }
        else if (held.IsRestricted)
        {
            Open();
        }
        else
        {
            CompareStatus();
            CompareRelease();
            CompareEstimate();
        }

        foreach (var comment in _issue.Comments)
        {
            CompareComment(comment);
        }

        if (!State.IsRestricted)
        {
            FindDeleted();
        }
    }

    /// <summary>Tells each piece of news to each open ticket.</summary>
    /// <param name="linked">The tickets.</param>
    /// <param name="isLeft">True when they leave this issue for another: its key, status and date are then no news for them.</param>
    public void Tell(ImmutableArray<LinkedTicket> linked, bool isLeft)
    {
        foreach (var (note, _) in _news.Where(news => !isLeft || !news.IsOfIssue))
        {
            foreach (var ticket in linked.Where(ticket => ticket.IsOpen))
            {
                draft.Do(note with { TicketId = ticket.Id });
            }
        }

        _files.Tell(State, linked);
        NotePromise(linked, isLeft);
        State = State with { Revision = held.Revision + (_news.Count > 0 ? 1 : 0) };
    }

    /// <summary>The date of a release goes away with the release itself: of that a note speaks already, and nothing is taken back.</summary>
    private bool IsMet => State is { Estimate: null, Release: not null } && held.Release is null;

    private void NotePromise(ImmutableArray<LinkedTicket> linked, bool isLeft)
    {
        if (isLeft || IsMet || (held.Estimate?.Date == State.Estimate?.Date && !held.IsGone))
        {
            return;
        }

        ImmutableArray<string> told = [.. linked.Where(ticket => ticket.IsOpen).Select(ticket => ticket.Id)];
        draft.Promise(State, told);
        if (told.Length > 0 && !held.IsGone && !DateDoubts.CanPromise(State.Estimate, draft.At))
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

    /// <summary>What was told of it is taken back as far as that can be done, and nothing more is told.</summary>
    private void Close()
    {
        State = State with { Estimate = null, Workaround = null };
        if (held.IsRestricted)
        {
            return;
        }

        draft.Because(Lane.OfIssue(held.Id), $"Nothing of it is told any more: {Crossing.Of(_issue).Reason}.");
        var cleared = new[] { _fields.Status, _fields.Estimate, _fields.Workaround }.OfType<string>()
            .ToImmutableSortedDictionary(field => field, _ => string.Empty, StringComparer.Ordinal);
        Tell("restricted", IssueNotes.Restricted(State), cleared, $"who may read {State.Key} is limited");
    }

    /// <summary>Everybody may read it again: how it is now is told, and what was told before counts again.</summary>
    private void Open()
    {
        TakeUpAgain();
        draft.Because(Lane.OfIssue(held.Id), $"It is told of again: {Crossing.Of(_issue).Reason}.");
        Show("opened", issue => IssueNotes.Opened(issue, draft.At), $"{State.Key} can be read by everybody again");
    }

    /// <summary>It was told to be gone, and is there: how it is now is told, in one note and in the fields.</summary>
    private void ComeBack()
    {
        TakeUpAgain();
        draft.Because(Lane.OfIssue(held.Id), "It is there again, so its tickets are told how it is now.");
        Show("back", issue => IssueNotes.Back(issue, draft.At), $"{State.Key} is back");
    }

    private void TakeUpAgain()
    {
        TakeStatus();
        State = State with { Workaround = WorkaroundFromBefore() };
        _helps |= State.IsOfHelp(draft.At);
    }

    private void Show(string cause, Func<IssueState, RichText> note, string about)
    {
        var mark = new TicketMark(settings);
        _news.Add((UpdateTicket.Showing(string.Empty, State, issue => mark.Shown(StampOf(cause), note(issue), issue, draft.At), about), false));
    }

    /// <summary>The workaround that stands there since before the limit; one that came since is told like any other.</summary>
    private Workaround? WorkaroundFromBefore()
    {
        var workaround = IssueBaseline.WorkaroundIn(_issue, settings.FromJira, _limited);
        var comment = _issue.Comments.FirstOrDefault(comment => comment.Id == workaround?.CommentId);
        return comment is not null && held.Seen.GetValueOrDefault(comment.Id)?.Fingerprint == CommentFingerprint.Of(comment) ? workaround : null;
    }

    private void CompareStatus()
    {
        // An issue that was just filed is expected to stand at its beginning: that is no news.
        var isUnread = held.Status is null && _issue.Category == StatusCategory.ToDo && _issue.Resolution is null;
        var isSame = string.Equals(held.Status, _issue.Status, StringComparison.Ordinal)
            && string.Equals(held.Resolution, _issue.Resolution, StringComparison.Ordinal);
        TakeStatus();
        if (isUnread)
        {
            Tell("status", null, TicketMark.Only(_fields.Status, State.Status), $"status of {State.Key}", isOfIssue: true);
        }
        else if (!isSame)
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

    private void TakeStatus() => State = State with
    {
        Estimate = _issue.Estimate,
        Status = _issue.Status,
        Category = _issue.Category,
        Resolution = _issue.Resolution,
        DoneAt = _issue.Category == StatusCategory.Done ? held.DoneAt ?? _issue.UpdatedAt : null,
        Release = _issue.Category == StatusCategory.Done ? _issue.Release : null,
        ReleasedAt = _issue is { Category: StatusCategory.Done, Release: not null } ? held.ReleasedAt ?? draft.At : null,
    };

    private void CompareEstimate()
    {
        if (held.Estimate?.Date == State.Estimate?.Date)
        {
            return;
        }

        var doubt = State.Estimate is { } estimate ? DateDoubts.Of(estimate.Date, draft.At) : null;
        _helps |= State.HasPromise(draft.At);

        Tell(
            "estimate",
            IsMet ? null : IssueNotes.Estimate(held, State, doubt, draft.At),
            TicketMark.Only(_fields.Estimate, TicketMark.EstimateValue(State.Estimate, draft.At)),
            $"fix date of {State.Key}",
            isOfIssue: true);
    }

    private void CompareComment(IssueComment comment)
    {
        var seen = held.Seen.GetValueOrDefault(comment.Id);
        if (seen?.Fingerprint == SeenComment.Ours)
        {
            return;
        }

        var mark = CommentMark.Of(comment.Body);
        var crossing = Crossing.Of(_issue, comment, mark.Kind, settings.FromJira, _limited, seen);
        var fingerprint = CommentFingerprint.Of(comment, (State.IsRestricted ? Crossing.Of(_issue) : crossing).KeptBackBy);
        if (seen is not null && (seen.Fingerprint == fingerprint || IsAsBeforeTheLimit(comment, seen)))
        {
            RememberLimited(comment, seen);
            return;
        }

        draft.Because(
            Lane.OfIssue(held.Id), $"Comment {comment.Id} {(crossing.Crosses ? "crossed" : "did not cross")}: {crossing.Reason}.", comment.Id);
        var stillTold = State.IsRestricted && seen is { Crossed: true };
        Remember(new SeenComment(comment.Id, comment.Stamp is null ? fingerprint : SeenComment.Ours, crossing.Crosses || stillTold)
        {
            Told = crossing.Crosses ? ToldText.Of(comment.AuthorName, comment.CreatedAt, mark.Text) : stillTold ? seen!.Told : null,
            Limited = LimitedText.Remembered(comment, seen?.Limited),
        });
        if (crossing.Crosses)
        {
            _files.Take(comment);
            Relay(comment, mark, seen);
        }
        else if (seen is { Crossed: true } && !stillTold)
        {
            Withdraw(seen, fingerprint, crossing);
        }
    }

    /// <summary>What the issue as a whole keeps back is told about the issue, not comment by comment, and is no news once that is over.</summary>
    private bool IsAsBeforeTheLimit(IssueComment comment, SeenComment seen) => State.IsRestricted && seen.Fingerprint == CommentFingerprint.Of(comment);

    private void RememberLimited(IssueComment comment, SeenComment seen)
    {
        if (seen.Limited is null && comment.Visibility != CommentVisibility.Everyone && LimitedText.Remembered(comment, null) is { } limited)
        {
            Remember(seen with { Limited = limited });
        }
    }

    private void Relay(IssueComment comment, CommentMark mark, SeenComment? seen)
    {
        var cause = $"comment/{comment.Id}/{CommentFingerprint.Of(comment)}";
        var isReplaced = seen is { Crossed: true } && State.Workaround is { } current && current.CommentId != comment.Id;
        if (mark.Kind == CommentMarkKind.Workaround && !isReplaced)
        {
            RelayWorkaround(comment, mark, cause, isFirst: seen is not { Crossed: true });
            return;
        }

        if (State.Workaround?.CommentId == comment.Id)
        {
            WithdrawWorkaround(cause + "/unmarked");
        }

        var said = CommentRef.To(held.Id, comment);
        if (seen is { Crossed: true })
        {
            Tell(new UpdateTicket(string.Empty, Update(cause, IssueNotes.EditedComment(State, comment, mark.Text, seen.Told)), $"an edited comment on {State.Key}")
            {
                Says = said,
                Corrects = said,
                IfUntold = IssueNotes.Comment(State, comment, mark.Text),
            });
        }
        else
        {
            draft.Keep(ToldNotes.Begin(said, draft.At));
            Tell(new UpdateTicket(string.Empty, Update(cause, IssueNotes.Comment(State, comment, mark.Text)), $"a comment on {State.Key}") { Says = said });
        }
    }

    private void RelayWorkaround(IssueComment comment, CommentMark mark, string cause, bool isFirst)
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
        var said = CommentRef.To(held.Id, comment);
        if (isFirst)
        {
            draft.Keep(ToldNotes.Begin(said, draft.At));
        }

        var update = Update(cause, IssueNotes.Workaround(State, workaround, comment.Url, before)) with { Fields = TicketMark.Only(_fields.Workaround, PlainText.Of(mark.Text)) };
        Tell(new UpdateTicket(string.Empty, update, $"workaround for {State.Key}")
        {
            Says = said,
            Corrects = before is null ? null : new CommentRef(held.Id, before.CommentId),
            IfUntold = before is null ? null : IssueNotes.Workaround(State, workaround, comment.Url, null),
        });
    }

    /// <summary>Takes a comment back that was told.</summary>
    /// <param name="seen">What was told.</param>
    /// <param name="fingerprint">What the comment is now.</param>
    /// <param name="crossing">Why it is told no longer; null when it was deleted.</param>
    private void Withdraw(SeenComment seen, string fingerprint, Crossing? crossing)
    {
        var cause = $"withdrawn/{seen.Id}/{fingerprint}";
        if (State.Workaround?.CommentId == seen.Id)
        {
            WithdrawWorkaround(cause);
            return;
        }

        var told = new ToldComment(seen, held.Seen.Values, _issue.Comments);
        Tell(new UpdateTicket(string.Empty, Update(cause, IssueNotes.WithdrawnComment(State, told, crossing)), $"a withdrawn comment on {State.Key}")
        {
            Corrects = new CommentRef(held.Id, seen.Id),
        });
    }

    private void WithdrawWorkaround(string cause)
    {
        if (State.Workaround is { } workaround)
        {
            State = State with { Workaround = null };
            var update = Update(cause, IssueNotes.WithdrawnWorkaround(State)) with { Fields = TicketMark.Only(_fields.Workaround, null) };
            Tell(new UpdateTicket(string.Empty, update, $"no workaround for {State.Key} any more") { Corrects = new CommentRef(held.Id, workaround.CommentId) });
        }
    }

    private void FindDeleted()
    {
        var present = _issue.Comments.Select(comment => comment.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var seen in held.Seen.Values.Where(seen => !present.Contains(seen.Id) && seen.Fingerprint != CommentFingerprint.Deleted))
        {
            Remember(seen with { Fingerprint = CommentFingerprint.Deleted, Crossed = false, Told = null });
            if (seen.Crossed)
            {
                draft.Because(Lane.OfIssue(held.Id), $"Comment {seen.Id} was deleted in Jira.", seen.Id);
                Withdraw(seen, CommentFingerprint.Deleted, null);
            }
        }
    }

    private void Remember(SeenComment comment) => State = State with { Seen = State.Seen.SetItem(comment.Id, comment) };

    private static ImmutableSortedDictionary<string, string> About() => ImmutableSortedDictionary<string, string>.Empty;

    private string StampOf(string cause) => Stamp.For("issue", held.Id, cause, held.Revision.ToString(CultureInfo.InvariantCulture));

    private TicketUpdate Update(string cause, RichText? note) => new(StampOf(cause)) { Note = note };

    /// <summary>Tells what the issue is now: not while not everybody may read it, unless it is just of that.</summary>
    private void Tell(string cause, RichText? note, ImmutableSortedDictionary<string, string> fields, string about, bool isOfIssue = false)
    {
        if (note is not null || !fields.IsEmpty)
        {
            var update = Update(cause, note) with { Fields = fields };
            _news.Add((new UpdateTicket(string.Empty, update, about) { IssueId = isOfIssue && !State.IsRestricted ? held.Id : null }, isOfIssue));
        }
    }

    private void Tell(UpdateTicket note) => _news.Add((note, false));
}
