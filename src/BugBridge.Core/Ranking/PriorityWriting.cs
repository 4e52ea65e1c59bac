using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Core.Ranking;

/// <summary>Carries out that a priority is raised. Whether it was raised is seen in the issue itself.</summary>
internal sealed class PriorityWriting(IIssueTracker tracker, TimeProvider clock) : IPerforms<RaisePriority>
{
    private readonly PriorityRaising _priorities = new(tracker);

    public async Task<Settlement> DoAsync(JournalEntry entry, RaisePriority action, CancellationToken cancellationToken) => Settlement.Done(entry) with
    {
        FollowUp = await _priorities.RaiseAsync(action, entry.IsFateUnknown, clock.GetUtcNow(), entry.Correlation, cancellationToken),
    };
}
