using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Core.Duplicates.Merging;

/// <summary>Sets and takes away links between issues. Both do the same however often they are done.</summary>
internal sealed class IssueLinking(IIssueLinks issueLinks, TimeProvider clock) : IPerforms<LinkIssues>, IPerforms<UnlinkIssues>
{
    public async Task<Settlement> DoAsync(JournalEntry entry, LinkIssues action, CancellationToken cancellationToken)
    {
        await issueLinks.LinkIssuesAsync(action.FromId, action.ToId, action.Type, cancellationToken);
        return Settlement.Done(entry) with { FollowUp = new IssuesLinked(action.FromId, action.ToId, clock.GetUtcNow(), entry.Correlation) };
    }

    public async Task<Settlement> DoAsync(JournalEntry entry, UnlinkIssues action, CancellationToken cancellationToken)
    {
        await issueLinks.UnlinkIssuesAsync(action.FromId, action.ToId, action.Type, cancellationToken);
        return Settlement.Done(entry);
    }
}
