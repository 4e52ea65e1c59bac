using System.Collections.Immutable;

namespace BugBridge.Core.Sync.State;

/// <summary>Read-only questions to the store about what crossed. Answers may be a moment old; nothing is locked.</summary>
public interface IPassageView
{
    /// <summary>All that crossed from or to a ticket, oldest first, the withdrawn among it.</summary>
    Task<ImmutableArray<Passage>> OfTicketAsync(string ticketId, CancellationToken cancellationToken);

    /// <summary>All that crossed with a stamp, to whatever tickets.</summary>
    Task<ImmutableArray<Passage>> WithStampAsync(string stamp, CancellationToken cancellationToken);
}
