using BugBridge.Core.Erasure;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.FirstContact;

/// <summary>Forgets which customers wrote, and what was said at once.</summary>
internal sealed class ContactForgetting : IForgets
{
    private const string Turns = "UPDATE \"TicketComments\" SET \"TurnById\" = '' WHERE \"TicketId\" = @p0 AND \"TurnSide\" IN ('Customer', 'Thanks')";

    private const string Words = "UPDATE \"TicketComments\" SET \"TurnWords\" = NULL WHERE \"TicketId\" = @p0 AND \"TurnWords\" IS NOT NULL";

    public async Task ForgetAsync(TicketErasure erasure, PlanKeeping keeping)
    {
        await keeping.Transaction.ExecuteAsync(Turns, [erasure.TicketId], keeping.Ending);
        await keeping.Transaction.ExecuteAsync(Words, [erasure.TicketId], keeping.Ending);
    }
}
