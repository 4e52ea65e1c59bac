using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Tests.Host.Attacks;

/// <summary>A helpdesk of whose tickets the settings leave some out.</summary>
internal sealed class NarrowHelpdesk(ITicketReader inner, Func<string, bool> isWatched) : ITicketReader
{
    public static Helpdesk Over(Helpdesk inner, Func<string, bool> isWatched) => inner with { Reader = new NarrowHelpdesk(inner.Reader, isWatched) };

    public Task<Ticket?> ReadAsync(string ticketId, CancellationToken cancellationToken) => inner.ReadAsync(ticketId, cancellationToken);

    public Task<bool> IsWatchedAsync(string ticketId, CancellationToken cancellationToken) => Task.FromResult(isWatched(ticketId));

    public Task<Ticket?> ReadAgainAsync(string ticketId, DateTimeOffset changedAt, CancellationToken cancellationToken) =>
        inner.ReadAgainAsync(ticketId, changedAt, cancellationToken);

    public Task<ManyRead<Ticket>> ReadManyAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken) =>
        inner.ReadManyAsync(ticketIds, cancellationToken);
}
