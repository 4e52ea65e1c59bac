using System.Collections.Immutable;
using BugBridge.Core.Remotes;

namespace BugBridge.Core.Tickets;

/// <summary>
/// Tells reps on tickets; customers see nothing of it. Writes are never retried inside: one whose fate is unknown is reported as such.
/// May be called concurrently; throws only <see cref="RemoteException"/> (and on cancellation). Calls wait inside for the call budget.
/// </summary>
public interface ITicketWriter
{
    /// <summary>The most tickets that one call of <see cref="UpdateAsync"/> tells with one request; 1 where there is no bulk call.</summary>
    int MaxBatch { get; }

    /// <summary>
    /// Tells all given tickets the same, in as few calls as the vendor allows, the note always internal. A ticket that fails does not
    /// keep the others from being told. When the whole call fails, every outcome carries that failure; nothing is thrown.
    /// </summary>
    /// <returns>One outcome for each ticket, in the order given.</returns>
    Task<ImmutableArray<TicketUpdateOutcome>> UpdateAsync(
        IReadOnlyList<string> ticketIds, TicketUpdate update, CancellationToken cancellationToken);

    /// <summary>Whether an update with this stamp reached the ticket.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="stamp">The update's stamp.</param>
    /// <param name="attemptedAt">When the last attempt began, UTC: not finding it counts as absence only some time after that.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<StampLookup> FindUpdateAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken);
}
