using System.Collections.Immutable;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Outreach;

/// <summary>Whether what a draft tells a customer may still be told, as <see cref="LastLook"/> asks.</summary>
internal sealed class DraftLook(IBridgeView view, LastLook lastLook)
{
    /// <summary>For a reply to a customer, and for the note that shows it to reps.</summary>
    /// <param name="draft">The reply.</param>
    /// <param name="happened">All that it tells of.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Crossing> AtAsync(OutreachDraft draft, ImmutableArray<OutreachEvent> happened, CancellationToken cancellationToken)
    {
        var held = await view.FindIssueAsync(draft.IssueId, cancellationToken);
        if (held is { IsRestricted: true })
        {
            return new Crossing(false, Crossing.Restricted);
        }

        if (lastLook.IsFresh(draft.MadeAt) && draft.OwnText is null)
        {
            return LastLook.Yes;
        }

        var issue = await lastLook.IssueAsync(draft.IssueId, cancellationToken);
        return issue is null ? new Crossing(false, "the issue is no longer there, or the bridge may no longer read it")
            : !Crossing.Of(issue).Crosses ? new Crossing(false, Crossing.Restricted)
            : happened.Any(one => one.Workaround is { } told && LastLook.WorkaroundIn(issue, held)?.Text.ToString() != told) ? new Crossing(false, "the workaround that it tells no longer stands in Jira for everybody")
            : LastLook.Yes;
    }
}
