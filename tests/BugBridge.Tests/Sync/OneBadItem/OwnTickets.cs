using BugBridge.Core.Tickets;

namespace BugBridge.Tests.Sync.OneBadItem;

/// <summary>A helpdesk's news, of which only the tickets of one world are seen: a real one has those of other tests, which are none of its business.</summary>
internal sealed class OwnTickets(Helpdesk inner, Func<string, bool> isOwn) : ITicketFeed, ITicketHistory
{
    public async Task<TicketPage> PollAsync(string? cursor, CancellationToken cancellationToken) => Own(await inner.Feed.PollAsync(cursor, cancellationToken));

    public async Task<TicketPage> ReadHistoryAsync(DateTimeOffset since, string? cursor, CancellationToken cancellationToken) =>
        Own(await inner.History.ReadHistoryAsync(since, cursor, cancellationToken));

    /// <summary>The helpdesk with these news.</summary>
    public Helpdesk Over() => inner with { Feed = this, History = this };

    private TicketPage Own(TicketPage page) => page with
    {
        Tickets = [.. page.Tickets.Where(ticket => isOwn(ticket.Id))],
        Unread = [.. page.Unread.Where(unread => isOwn(unread.Id))],
    };
}
