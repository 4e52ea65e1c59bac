using BugBridge.Core.Remotes;

namespace BugBridge.Core.Tickets;

/// <summary>
/// Hears of tickets that change. Reads are retried inside.
/// May be called concurrently; throws only <see cref="RemoteException"/> (and on cancellation). Calls wait inside for the call budget.
/// </summary>
public interface ITicketFeed
{
    /// <summary>
    /// What changed since <paramref name="cursor"/>; with null, starts at "now" (nothing of the past comes). One call when nothing changed.
    /// May give again what was given before; never leaves a change out. A ticket that cannot be read is among <see cref="TicketPage.Unread"/>; only
    /// when the helpdesk fails as a whole (<see cref="EachAlone"/>) is it thrown.
    /// </summary>
    Task<TicketPage> PollAsync(string? cursor, CancellationToken cancellationToken);
}
