using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Dispatch;

/// <summary>Reads what could not be read before.</summary>
internal sealed class Refetching(IntakeWorker intake) : IPerforms<RefetchAgain>
{
    public async Task<Settlement> DoAsync(JournalEntry entry, RefetchAgain action, CancellationToken cancellationToken)
    {
        var lane = new Lane(action.Remote, action.Id);
        await (action.IsHistory
            ? intake.LookBackAsync(lane, entry.Correlation, cancellationToken)
            : intake.LookAsync(lane, entry.Correlation, cancellationToken));
        return Settlement.Done(entry);
    }
}
