using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Visibility;

/// <summary>
/// What to hold of an issue that the bridge meets with a history: nothing of it is news but the comments that are younger than what led to it, which
/// are left out.
/// </summary>
internal static class IssueBaseline
{
    public static IssueState Of(Issue issue, RelayMode mode, DateTimeOffset? since = null)
    {
        var limited = LimitedText.Of(issue, ImmutableDictionary<string, HandledComment>.Empty);
        var state = new IssueState
        {
            Id = issue.Ref.Id,
            Key = issue.Ref.Key,
            Url = issue.Url,
            Summary = issue.Summary,
            Components = issue.Components,
            Priority = issue.Priority,
            Workaround = WorkaroundIn(issue, mode, limited),
            UpdatedAt = issue.UpdatedAt,
            Handled = issue.Comments.Where(comment => since is null || IsHistory(comment, since.Value)).ToImmutableDictionary(comment => comment.Id, comment => Seen(issue, comment, mode, limited), StringComparer.Ordinal),
        }.WithProgress(issue, issue.UpdatedAt);
        return VisibilityDecision.Of(issue).Crosses
            ? state
            : state with { IsRestricted = true, Summary = IssueState.HiddenSummary, Status = null, Resolution = null, Estimate = null, Release = null, ReleasedAt = null };
    }

    /// <summary>The same for an issue that may be held, or had been until it was gone: what was merged stays so, and no stamp comes twice.</summary>
    public static IssueState Of(Issue issue, RelayMode mode, IssueState? held, DateTimeOffset? since = null) => held switch
    {
        null => Of(issue, mode, since),
        { IsGone: true } => Of(issue, mode, since) with { Revision = held.Revision, Merge = held.Merge, KeptApart = held.KeptApart, Refusal = held.Refusal, Credit = held.Credit, ConfirmedAt = held.ConfirmedAt, FixedAt = held.FixedAt },
        _ => held,
    };

    /// <summary>A workaround is told when the ticket joins, however young it is.</summary>
    private static bool IsHistory(IssueComment comment, DateTimeOffset since) =>
        !IsYounger(comment.CreatedAt, since) || comment.Stamp is not null || CommentMark.Of(comment.Body).Kind == CommentMarkKind.Workaround;

    private static HandledComment Seen(Issue issue, IssueComment comment, RelayMode mode, LimitedText limited)
    {
        // What stands in a restricted issue from before the bridge met it is no news once everybody may read it.
        var open = issue.IsRestricted ? issue with { IsRestricted = false } : issue;
        var crossing = VisibilityDecision.Of(open, comment, CommentMark.Of(comment.Body).Kind, mode, limited);
        return new HandledComment(comment.Id, comment.Stamp is null ? CommentFingerprint.Of(comment, crossing.KeptBackBy) : HandledComment.Ours, false)
        {
            Limited = LimitedText.Remembered(comment, null),
        };
    }

    /// <summary>The workaround that stands in an issue, as far as it may be told; null when there is none.</summary>
    public static Workaround? WorkaroundIn(Issue issue, RelayMode mode, LimitedText limited)
    {
        Workaround? current = null;
        foreach (var comment in issue.Comments)
        {
            var mark = CommentMark.Of(comment.Body);
            if (mark.Kind == CommentMarkKind.Workaround && VisibilityDecision.Of(issue, comment, mark.Kind, mode, limited).Crosses)
            {
                current = mark.Withdraws ? null : new Workaround(comment.Id, comment.AuthorName, mark.Text, comment.CreatedAt);
            }
        }

        return current;
    }

    /// <summary>Whether a comment was written after something happened in the helpdesk, most of which tell whole seconds.</summary>
    public static bool IsYounger(DateTimeOffset comment, DateTimeOffset since) => Seconds(comment) > Seconds(since);

    private static long Seconds(DateTimeOffset time) => time.UtcTicks / TimeSpan.TicksPerSecond;
}
