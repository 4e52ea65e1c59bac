using BugBridge.Core.Erasure;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Outreach;

/// <summary>Forgets replies to the customer.</summary>
internal sealed class OutreachForgetting : IForgets
{
    private const string Drafts = "DELETE FROM \"OutreachDrafts\" WHERE \"TicketId\" = @p0 OR \"CustomerKey\" = @p1";

    public Task ForgetAsync(TicketErasure erasure, PlanKeeping keeping) => keeping.Transaction.ExecuteAsync(Drafts, [erasure.TicketId, erasure.CustomerId], keeping.Ending);
}
