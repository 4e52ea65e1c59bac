using BugBridge.Core.Ranking;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Ranking;

/// <summary>Saves rankings.</summary>
internal sealed class RankKeeping : IKeeps<RankState>
{
    public async Task<bool> KeepAsync(RankState record, PlanKeeping keeping)
    {
        await keeping.Transaction.PutAsync(RankRow.Of(record), keeping.Ending);
        return false;
    }
}
