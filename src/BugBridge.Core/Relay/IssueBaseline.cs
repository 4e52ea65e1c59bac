using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Relay;

/// <summary>What to hold of an issue that the bridge meets with a history: nothing of it is news.</summary>
internal static class IssueBaseline
{
    public static IssueState Of(Issue issue, RelayMode mode) => new()
    {
        Id = issue.Ref.Id,
        Key = issue.Ref.Key,
        Url = issue.Url,
        Summary = issue.Summary,
        Components = issue.Components,
        Priority = issue.Priority,
        Status = issue.Status,
        Category = issue.Category,
        DoneAt = issue.Category == StatusCategory.Done ? issue.UpdatedAt : null,
        Resolution = issue.Resolution,
        Estimate = issue.Estimate,
        Release = issue.Category == StatusCategory.Done ? issue.Release : null,
        Workaround = WorkaroundIn(issue, mode),
        UpdatedAt = issue.UpdatedAt,
        Seen = issue.Comments.ToImmutableDictionary(
            comment => comment.Id,
            comment => new SeenComment(comment.Id, comment.Stamp is null ? CommentFingerprint.Of(comment) : SeenComment.Ours, false),
            StringComparer.Ordinal),
    };

    /// <summary>The same for an issue that may be held, or had been until it was gone: what was merged stays so, and no stamp comes twice.</summary>
    public static IssueState Of(Issue issue, RelayMode mode, IssueState? held) => held switch
    {
        null => Of(issue, mode),
        { IsGone: true } => Of(issue, mode) with { Revision = held.Revision, Merge = held.Merge, KeptApart = held.KeptApart, Refusal = held.Refusal, Credit = held.Credit, ConfirmedAt = held.ConfirmedAt, FixedAt = held.FixedAt },
        _ => held,
    };

    private static Workaround? WorkaroundIn(Issue issue, RelayMode mode)
    {
        Workaround? current = null;
        foreach (var comment in issue.Comments)
        {
            var mark = CommentMark.Of(comment.Body);
            if (mark.Kind == CommentMarkKind.Workaround && Crossing.Of(comment, mark.Kind, mode).Crosses)
            {
                current = mark.Withdraws ? null : new Workaround(comment.Id, comment.AuthorName, mark.Text, comment.CreatedAt);
            }
        }

        return current;
    }
}
