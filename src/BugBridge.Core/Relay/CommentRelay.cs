using BugBridge.Core.Issues;
using BugBridge.Core.Notes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Relay;

/// <summary>Tells tickets of an issue's comments that are new, changed or taken back since, as far as they may cross.</summary>
internal sealed class CommentRelay(RelayDraft relay, WorkaroundRelay workarounds, IssueFileRelay files)
{
    /// <summary>Compares a comment with what is held of it.</summary>
    public void Compare(IssueComment comment)
    {
        var seen = relay.Held.Handled.GetValueOrDefault(comment.Id);
        if (seen?.Fingerprint == HandledComment.Ours)
        {
            return;
        }

        var mark = CommentMark.Of(comment.Body);
        var crossing = VisibilityDecision.Of(relay.Issue, comment, mark.Kind, relay.Settings.FromJira, relay.Limited, seen);
        var fingerprint = CommentFingerprint.Of(comment, (relay.State.IsRestricted ? VisibilityDecision.Of(relay.Issue) : crossing).KeptBackBy);
        if (seen is not null && (seen.Fingerprint == fingerprint || IsAsBeforeTheLimit(comment, seen)))
        {
            RememberLimited(comment, seen);
        }
        else
        {
            relay.Because($"Comment {comment.Id} {(crossing.Crosses ? "crossed" : "did not cross")}: {crossing.Reason}.", comment.Id);
            Follow(comment, mark, crossing, fingerprint, seen);
        }
    }

    /// <summary>Finds the comments that are there no longer.</summary>
    public void FindDeleted()
    {
        var present = relay.Issue.Comments.Select(comment => comment.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var seen in relay.Held.Handled.Values.Where(seen => !present.Contains(seen.Id) && seen.Fingerprint != CommentFingerprint.Deleted))
        {
            relay.Remember(seen with { Fingerprint = CommentFingerprint.Deleted, Crossed = false, Told = null });
            if (seen.Crossed)
            {
                relay.Because($"Comment {seen.Id} was deleted in Jira.", seen.Id);
                Withdraw(seen, CommentFingerprint.Deleted, null);
            }
        }
    }

    private void Follow(IssueComment comment, CommentMark mark, VisibilityDecision crossing, string fingerprint, HandledComment? seen)
    {
        var stillTold = relay.State.IsRestricted && seen is { Crossed: true };
        relay.Remember(new HandledComment(comment.Id, comment.Stamp is null ? fingerprint : HandledComment.Ours, crossing.Crosses || stillTold)
        {
            Told = crossing.Crosses ? ToldText.Of(comment.AuthorName, comment.CreatedAt, mark.Text) : stillTold ? seen!.Told : null,
            Limited = LimitedText.Remembered(comment, seen?.Limited),
        });
        if (crossing.Crosses)
        {
            files.Take(comment);
            Tell(comment, mark, seen);
        }
        else if (seen is { Crossed: true } && !stillTold)
        {
            Withdraw(seen, fingerprint, crossing);
        }
    }

    /// <summary>What the issue as a whole keeps back is told about the issue, not comment by comment, and is no news once that is over.</summary>
    private bool IsAsBeforeTheLimit(IssueComment comment, HandledComment seen) => relay.State.IsRestricted && seen.Fingerprint == CommentFingerprint.Of(comment);

    private void RememberLimited(IssueComment comment, HandledComment seen)
    {
        if (seen.Limited is null && comment.Visibility != CommentVisibility.Everyone && LimitedText.Remembered(comment, null) is { } limited)
        {
            relay.Remember(seen with { Limited = limited });
        }
    }

    private void Tell(IssueComment comment, CommentMark mark, HandledComment? seen)
    {
        var cause = $"comment/{comment.Id}/{CommentFingerprint.Of(comment)}";
        if (mark.Kind == CommentMarkKind.Workaround && !workarounds.IsReplaced(comment, seen))
        {
            workarounds.Tell(comment, mark, cause, isFirst: seen is not { Crossed: true });
            return;
        }

        if (workarounds.Stands(comment.Id))
        {
            workarounds.Withdraw(cause + "/unmarked");
        }

        relay.Tell(seen is { Crossed: true } ? Edited(comment, mark, cause, seen) : New(comment, mark, cause));
    }

    private UpdateTicket New(IssueComment comment, CommentMark mark, string cause) =>
        new(string.Empty, relay.Update(cause, IssueNotes.Comment(relay.State, comment, mark.Text)), $"a comment on {relay.State.Key}")
        {
            Says = relay.Begin(CommentRef.To(relay.Held.Id, comment)),
        };

    private UpdateTicket Edited(IssueComment comment, CommentMark mark, string cause, HandledComment seen)
    {
        var said = CommentRef.To(relay.Held.Id, comment);
        return new UpdateTicket(string.Empty, relay.Update(cause, IssueNotes.EditedComment(relay.State, comment, mark.Text, seen.Told)), $"an edited comment on {relay.State.Key}")
        {
            Says = said,
            Corrects = said,
            IfUntold = IssueNotes.Comment(relay.State, comment, mark.Text),
        };
    }

    /// <summary>Takes a comment back that was told.</summary>
    /// <param name="seen">What was told.</param>
    /// <param name="fingerprint">What the comment is now.</param>
    /// <param name="crossing">Why it is told no longer; null when it was deleted.</param>
    private void Withdraw(HandledComment seen, string fingerprint, VisibilityDecision? crossing)
    {
        var cause = $"withdrawn/{seen.Id}/{fingerprint}";
        if (workarounds.Stands(seen.Id))
        {
            workarounds.Withdraw(cause);
            return;
        }

        var told = new ToldComment(seen, relay.Held.Handled.Values, relay.Issue.Comments);
        relay.Tell(new UpdateTicket(string.Empty, relay.Update(cause, IssueNotes.WithdrawnComment(relay.State, told, crossing)), $"a withdrawn comment on {relay.State.Key}")
        {
            Corrects = new CommentRef(relay.Held.Id, seen.Id),
        });
    }
}
