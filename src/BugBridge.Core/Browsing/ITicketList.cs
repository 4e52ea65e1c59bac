using System.Collections.Immutable;

namespace BugBridge.Core.Browsing;

/// <summary>Lists tickets, page by page. Each page costs the same, however many tickets there are and however far down it is.</summary>
public interface ITicketList
{
    /// <summary>A page of tickets, the latest filed first.</summary>
    Task<ImmutableArray<ListedTicket>> ListAsync(TicketQuery query, CancellationToken cancellationToken);
}
