using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Tests.Host.Attacks;

/// <summary>A helpdesk of whose tickets the settings leave some out.</summary>
internal sealed class NarrowHelpdesk(Helpdesk whole, Func<string, bool> isWatched) : ITicketReader, ITicketFeed
{
    public static Helpdesk Over(Helpdesk inner, Func<string, bool> isWatched)
    {
        var narrow = new NarrowHelpdesk(inner, isWatched);
        return inner with { Reader = narrow, Feed = narrow };
    }

    public Task<Ticket?> ReadAsync(string ticketId, CancellationToken cancellationToken) => whole.Reader.ReadAsync(ticketId, cancellationToken);

    public Task<bool> IsWatchedAsync(string ticketId, CancellationToken cancellationToken) => Task.FromResult(isWatched(ticketId));

    public Task<Ticket?> ReadAgainAsync(string ticketId, DateTimeOffset changedAt, CancellationToken cancellationToken) =>
        whole.Reader.ReadAgainAsync(ticketId, changedAt, cancellationToken);

    public Task<ManyRead<Ticket>> ReadManyAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken) =>
        whole.Reader.ReadManyAsync(ticketIds, cancellationToken);

    public async Task<TicketPage> PollAsync(string? cursor, CancellationToken cancellationToken)
    {
        var page = await whole.Feed.PollAsync(cursor, cancellationToken);
        return page with { Tickets = [.. page.Tickets.Where(ticket => isWatched(ticket.Id))] };
    }
}
