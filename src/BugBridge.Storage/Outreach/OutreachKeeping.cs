using BugBridge.Core.Outreach;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Outreach;

/// <summary>Saves what customers are to hear. What is no longer true is replaced before new events come.</summary>
internal sealed class OutreachKeeping : IKeeps<OutreachReplacement>, IKeeps<OutreachEvent>, IKeeps<OutreachDraft>, IKeeps<ReplyWithdrawn>
{
    private const string Withdraw = "DELETE FROM \"Entries\" WHERE \"Stamp\" = @p0 AND \"State\" = 'Waiting' AND NOT \"IsFateUnknown\"";

    public async Task<bool> KeepAsync(OutreachReplacement record, PlanKeeping keeping)
    {
        await keeping.Transaction.ReplaceAsync(record, keeping.Ending);
        return false;
    }

    public async Task<bool> KeepAsync(OutreachEvent record, PlanKeeping keeping)
    {
        await keeping.Transaction.PutAsync(OutreachEventRow.Of(record), keeping.Ending);
        return true;
    }

    public async Task<bool> KeepAsync(OutreachDraft record, PlanKeeping keeping)
    {
        await keeping.Transaction.PutAsync(OutreachDraftRow.Of(record), keeping.Ending);
        return true;
    }

    public async Task<bool> KeepAsync(ReplyWithdrawn record, PlanKeeping keeping)
    {
        await keeping.Transaction.ExecuteAsync(Withdraw, [record.Stamp], keeping.Ending);
        await keeping.Transaction.AdvanceAsync(Lane.OfTicket(record.TicketId).ToString(), keeping.Ending);
        return true;
    }
}
