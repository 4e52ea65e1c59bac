using BugBridge.Core.Sync.Obeying;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Commands;

/// <summary>Saves what became of commands. No news: whoever asked is told by other means.</summary>
internal sealed class OutcomeKeeping : IKeeps<CommandOutcome>
{
    public async Task<bool> KeepAsync(CommandOutcome record, PlanKeeping keeping)
    {
        await keeping.Transaction.PutAsync(CommandOutcomeRow.Of(record), keeping.Ending);
        return false;
    }
}
