using System.Collections.Immutable;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Browsing;

/// <summary>Lists tickets, page by page. By when they were filed, each page costs the same, however many tickets there are and however far down it is.</summary>
public interface ITicketList
{
    /// <summary>A page of tickets in the order that is asked for.</summary>
    Task<ImmutableArray<ListedTicket>> ListAsync(TicketQuery query, CancellationToken cancellationToken);

    /// <summary>What is held of tickets, without their comments, in the order of the ids; those that are not held are left out. Takes some thousands of ids.</summary>
    Task<ImmutableArray<TicketState>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);
}
