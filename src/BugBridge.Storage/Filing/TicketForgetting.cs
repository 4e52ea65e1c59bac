using BugBridge.Core.Erasure;
using BugBridge.Core.Masking;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Filing;

/// <summary>Forgets what notes told the engineers, and the summary of the issue that was filed for the ticket.</summary>
internal sealed class TicketForgetting : IForgets
{
    private const string Told = "UPDATE \"TicketComments\" SET \"ToldText\" = NULL, \"ToldBy\" = NULL, \"ToldAt\" = NULL WHERE \"TicketId\" = @p0 AND \"ToldText\" IS NOT NULL";

    private const string Summaries = $"UPDATE \"Issues\" SET \"Summary\" = '{ErasedText.Mark}' WHERE \"Id\" = @p0 AND \"CreditTicketId\" = @p1";

    public async Task ForgetAsync(TicketErasure erasure, PlanKeeping keeping)
    {
        await keeping.Transaction.ExecuteAsync(Told, [erasure.TicketId], keeping.Ending);
        foreach (var issueId in erasure.IssueIds)
        {
            await keeping.Transaction.ExecuteAsync(Summaries, [issueId, erasure.TicketId], keeping.Ending);
        }
    }
}
