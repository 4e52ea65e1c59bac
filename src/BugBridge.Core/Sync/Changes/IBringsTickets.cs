using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.Changes;

/// <summary>A change that brings several tickets, whose words actions may quote: their customers' names are known by it.</summary>
public interface IBringsTickets
{
    /// <summary>The tickets as they were read.</summary>
    IEnumerable<Ticket> Tickets { get; }
}
