using BugBridge.Core.Erasure;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Commands;

/// <summary>Forgets what the answers to a ticket's commands said.</summary>
internal sealed class OutcomeForgetting : IForgets
{
    private const string Outcomes = "DELETE FROM \"CommandOutcomes\" WHERE \"TicketId\" = @p0";

    public Task ForgetAsync(TicketErasure erasure, PlanKeeping keeping) => keeping.Transaction.ExecuteAsync(Outcomes, [erasure.TicketId], keeping.Ending);
}
