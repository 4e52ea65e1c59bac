using BugBridge.Core.Erasure;

namespace BugBridge.Storage.Stores;

/// <summary>Forgets in a feature's tables the words and names of a ticket that is erased.</summary>
internal interface IForgets
{
    Task ForgetAsync(TicketErasure erasure, PlanKeeping keeping);
}
