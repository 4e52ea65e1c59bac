using BugBridge.Core.Duplicates;
using BugBridge.Core.Erasure;
using BugBridge.Core.Masking;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Duplicates;

/// <summary>Forgets a ticket's text, its candidates, and the title of the issue that was filed for it.</summary>
internal sealed class DuplicateForgetting : IForgets
{
    private const string Silence = "UPDATE \"Texts\" SET \"Product\" = NULL, \"Component\" = NULL WHERE \"Remote\" = @p0 AND \"Id\" = @p1";
    private const string Offers = "DELETE FROM \"Offers\" WHERE \"TicketId\" = @p0 OR \"Group\" = @p1";
    private const string Cards = $"UPDATE \"Cards\" SET \"Summary\" = '{ErasedText.Mark}' WHERE \"Id\" = @p0 AND EXISTS (SELECT 1 FROM \"Issues\" WHERE \"Id\" = @p0 AND \"CreditTicketId\" = @p1)";

    public async Task ForgetAsync(TicketErasure erasure, PlanKeeping keeping)
    {
        var lane = Lane.OfTicket(erasure.TicketId);
        await keeping.Transaction.KeepAsync(new ReportText(lane, string.Empty, string.Empty, null, null, keeping.Clock.GetUtcNow()), keeping.Ending);
        await keeping.Transaction.ExecuteAsync(Silence, [lane.Remote, lane.Id], keeping.Ending);
        await keeping.Transaction.ExecuteAsync(Offers, [erasure.TicketId, lane.ToString()], keeping.Ending);
        foreach (var issueId in erasure.IssueIds)
        {
            await keeping.Transaction.ExecuteAsync(Cards, [issueId, erasure.TicketId], keeping.Ending);
        }
    }
}
