using BugBridge.Core.Promises;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Promises;

/// <summary>Saves what reps were told of fix dates, and of which the engineers were reminded.</summary>
internal sealed class PromiseKeeping : IKeeps<PromiseTold>, IKeeps<PromiseReminded>
{
    public async Task<bool> KeepAsync(PromiseTold record, PlanKeeping keeping)
    {
        await keeping.Transaction.KeepAsync(record, keeping.Ending);
        return false;
    }

    public async Task<bool> KeepAsync(PromiseReminded record, PlanKeeping keeping)
    {
        await keeping.Transaction.KeepAsync(record, keeping.Ending);
        return false;
    }
}
