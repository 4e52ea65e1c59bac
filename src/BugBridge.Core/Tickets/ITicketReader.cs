using BugBridge.Core.Remotes;

namespace BugBridge.Core.Tickets;

/// <summary>
/// Reads tickets as they are now. Reads are retried inside.
/// May be called concurrently; throws only <see cref="RemoteException"/> (and on cancellation). Calls wait inside for the call budget.
/// </summary>
public interface ITicketReader
{
    /// <summary>
    /// The ticket with all its comments, or null when it is gone (deleted for good, or never was). A ticket in the bin comes back with
    /// <see cref="TicketStatus.Deleted"/>, a merged one with <see cref="Ticket.MergedInto"/>.
    /// </summary>
    Task<Ticket?> ReadAsync(string ticketId, CancellationToken cancellationToken);

    /// <summary>
    /// Whether a ticket is one of those that the settings give to the bridge. False where they name queues and it is in another one; true where they
    /// limit nothing, and of a ticket that there is not.
    /// </summary>
    Task<bool> IsWatchedAsync(string ticketId, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <summary>
    /// The ticket as <see cref="ReadAsync"/> gives it, asked for once more before it is erased: also one that is in the bin where the helpdesk shows that only in its
    /// list of changes.
    /// </summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="changedAt">When it had last changed by the helpdesk's clock, UTC, as far as is known.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<Ticket?> ReadAgainAsync(string ticketId, DateTimeOffset changedAt, CancellationToken cancellationToken) => ReadAsync(ticketId, cancellationToken);

    /// <summary>
    /// Those of the given tickets that still exist, without comments. Used to find what webhooks and polls missed.
    /// Takes any number of ids. One that cannot be read is among <see cref="ManyRead{T}.Unread"/> and keeps none of the others from being read.
    /// </summary>
    Task<ManyRead<Ticket>> ReadManyAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken);
}
