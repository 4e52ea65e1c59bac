using System.Collections.Immutable;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Outreach;

/// <summary>Whether what a draft tells a customer may still be told, as <see cref="VisibilityRecheck"/> asks.</summary>
internal sealed class DraftRecheck(IBridgeView view, VisibilityRecheck recheck)
{
    /// <summary>For a reply to a customer, and for the note that shows it to reps.</summary>
    /// <param name="draft">The reply.</param>
    /// <param name="happened">All that it tells of.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<VisibilityDecision> AtAsync(OutreachDraft draft, ImmutableArray<OutreachEvent> happened, CancellationToken cancellationToken)
    {
        var held = await view.FindIssueAsync(draft.IssueId, cancellationToken);
        if (held is { IsRestricted: true })
        {
            return new VisibilityDecision(false, VisibilityDecision.Restricted);
        }

        if (recheck.IsFresh(draft.MadeAt) && draft.OwnText is null)
        {
            return VisibilityRecheck.Yes;
        }

        var issue = await recheck.IssueAsync(draft.IssueId, cancellationToken);
        return issue is null ? new VisibilityDecision(false, "the issue was deleted, or BugBridge can no longer read it")
            : !VisibilityDecision.Of(issue).Crosses ? new VisibilityDecision(false, VisibilityDecision.Restricted)
            : happened.Any(one => one.Workaround is { } told && VisibilityRecheck.WorkaroundIn(issue, held)?.Text.ToString() != told) ? new VisibilityDecision(false, "its workaround is no longer visible to everybody in Jira")
            : VisibilityRecheck.Yes;
    }
}
