using BugBridge.Core.FirstContact;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.FirstContact;

/// <summary>Saves that open tickets of an issue were told something that helps.</summary>
internal sealed class HintKeeping : IKeeps<IssueHint>
{
    private const string Hint =
        """
        UPDATE "Tickets" SET "ContactOfferedAt" = @p1
        WHERE "LinkIssueId" = @p0 AND "IsOpen" AND "ContactOfferedAt" IS NULL AND "ContactIsPartial" IS NOT NULL
        """;

    public async Task<bool> KeepAsync(IssueHint record, PlanKeeping keeping)
    {
        await keeping.Transaction.ExecuteAsync(Hint, [record.IssueId, record.At], keeping.Ending);
        keeping.Held.ForgetTickets();
        return false;
    }
}
