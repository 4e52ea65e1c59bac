using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Core.Ranking;

/// <summary>Carries out that a priority is raised. Whether it was raised is seen in the issue itself.</summary>
internal sealed class PriorityWriting(PriorityRaising priorities, TimeProvider clock) : IPerforms<RaisePriority>
{
    public async Task<Settlement> DoAsync(JournalEntry entry, RaisePriority action, CancellationToken cancellationToken) => Settlement.Done(entry) with
    {
        FollowUp = await priorities.RaiseAsync(action, entry.IsFateUnknown, clock.GetUtcNow(), entry.Correlation, cancellationToken),
    };
}
