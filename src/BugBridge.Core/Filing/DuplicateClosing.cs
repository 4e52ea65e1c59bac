using BugBridge.Core.Duplicates;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Filing;

/// <summary>Closes issues that nobody needs any more.</summary>
internal sealed class DuplicateClosing(IIssueLinks issueLinks, IIssueEditor issueEditor, IIssueTouches issueTouches, IBridgeView view, DuplicateSettings settings, TimeProvider clock) : IPerforms<CloseDuplicate>
{
    /// <summary>Each step does the same however often it is made. A person's touch, or another ticket, leaves the issue open.</summary>
    public async Task<Settlement> DoAsync(JournalEntry entry, CloseDuplicate action, CancellationToken cancellationToken)
    {
        var reason = await ReasonToLeaveOpenAsync(action, cancellationToken);
        if (reason is null)
        {
            await issueLinks.LinkIssuesAsync(action.IssueId, action.MasterId, settings.Merging.LinkType, cancellationToken);
            await issueEditor.TransitionAsync(action.IssueId, settings.CloseStatus, settings.CloseResolution, cancellationToken);
        }

        return Settlement.Done(entry) with
        {
            FollowUp = new DuplicateClosed(action.IssueId, action.MasterId, action.TicketId, reason, clock.GetUtcNow(), entry.Correlation),
        };
    }

    public Change? Failed(JournalEntry entry, CloseDuplicate action, FailedTry failed) => failed.RefusedTo(entry, action.TicketId, action.IssueId);

    private async Task<string?> ReasonToLeaveOpenAsync(CloseDuplicate close, CancellationToken cancellationToken)
    {
        var linked = await view.LinkedTicketsAsync(close.IssueId, cancellationToken);
        if (!linked.IsEmpty)
        {
            return $"ticket {linked[0].Id} is linked to it";
        }

        var touches = await issueTouches.TouchesAsync(close.IssueId, cancellationToken);
        return touches.IsEmpty ? null : $"{touches[0].By} worked on it ({touches[0].Field})";
    }
}
