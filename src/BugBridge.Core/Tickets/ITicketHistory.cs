using BugBridge.Core.Remotes;

namespace BugBridge.Core.Tickets;

/// <summary>
/// Tickets from before the bridge came. Reads are retried inside.
/// May be called concurrently; throws only <see cref="RemoteException"/> (and on cancellation). Calls wait inside for the call budget.
/// </summary>
public interface ITicketHistory
{
    /// <summary>
    /// What changed at or after a time, each ticket with its whole thread: for taking in what was there before the bridge came. May take calls
    /// for each ticket, and may give a ticket again on a later page. What cannot be read is told like in <see cref="ITicketFeed.PollAsync"/>.
    /// </summary>
    /// <param name="since">UTC; a little more may come.</param>
    /// <param name="cursor">Of the page before, or null to begin.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<TicketPage> ReadHistoryAsync(DateTimeOffset since, string? cursor, CancellationToken cancellationToken);

    /// <summary>
    /// About how many tickets <see cref="ReadHistoryAsync"/> gives, asked with one call; null where the helpdesk does not say. Only for telling how long it takes.
    /// </summary>
    Task<int?> CountHistoryAsync(DateTimeOffset since, CancellationToken cancellationToken) => Task.FromResult<int?>(null);

    /// <summary>About how many calls <see cref="ReadHistoryAsync"/> takes for a ticket: its thread, and its share of pages, long threads and people.</summary>
    double HistoryCalls => 1.1;
}
