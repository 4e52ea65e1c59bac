using BugBridge.Core.Duplicates;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Duplicates;

/// <summary>Saves what duplicates are found by, and what was found and decided. No news: nobody is told of it.</summary>
internal sealed class DuplicateKeeping : IKeeps<ReportText>, IKeeps<IssueCard>, IKeeps<Offer>, IKeeps<Verdict>
{
    public async Task<bool> KeepAsync(ReportText record, PlanKeeping keeping)
    {
        await keeping.Transaction.KeepAsync(record, keeping.Ending);
        return false;
    }

    public async Task<bool> KeepAsync(IssueCard record, PlanKeeping keeping)
    {
        await keeping.Transaction.KeepAsync(record, keeping.Ending);
        return false;
    }

    public async Task<bool> KeepAsync(Offer record, PlanKeeping keeping)
    {
        await keeping.Transaction.PutAsync(OfferRow.Of(record), keeping.Ending);
        return false;
    }

    public async Task<bool> KeepAsync(Verdict record, PlanKeeping keeping)
    {
        await keeping.Transaction.PutAsync(VerdictRow.Of(record), keeping.Ending);
        return false;
    }
}
