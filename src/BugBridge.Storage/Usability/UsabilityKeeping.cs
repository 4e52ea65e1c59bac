using BugBridge.Core.Usability;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Usability;

/// <summary>Saves cases of the review, and issues for whole categories.</summary>
internal sealed class UsabilityKeeping : IKeeps<UsabilityCase>, IKeeps<CategoryIssue>
{
    public async Task<bool> KeepAsync(UsabilityCase record, PlanKeeping keeping)
    {
        await keeping.Transaction.PutAsync(CaseRow.Of(record), keeping.Ending);
        return true;
    }

    public async Task<bool> KeepAsync(CategoryIssue record, PlanKeeping keeping)
    {
        await keeping.Transaction.PutAsync(CategoryIssueRow.Of(record), keeping.Ending);
        return true;
    }
}
