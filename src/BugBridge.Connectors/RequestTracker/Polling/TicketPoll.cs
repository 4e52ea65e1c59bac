using System.Collections.Immutable;
using BugBridge.Connectors.RequestTracker.Reading;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.RequestTracker.Polling;

/// <summary>Finds the tickets of the watched queues that changed, and reads what is new in them.</summary>
internal sealed class TicketPoll(
    IRequestTrackerApi api,
    TransactionFeed feed,
    TicketReader reader,
    Messages messages,
    TicketMapper mapper,
    IReadOnlyCollection<string> queues)
{
    /// <summary>What changed since the cursor.</summary>
    public async Task<TicketPage> ReadAsync(string? cursor, CancellationToken cancellationToken)
    {
        if (cursor is null)
        {
            return new TicketPage([], (await feed.NewestAsync(cancellationToken)).ToString(), HasMore: false);
        }

        var page = await feed.ReadAsync(Position(cursor), cancellationToken);
        var alone = new EachAlone(reader.Witness, cancellationToken);
        var broken = page.Unread.Select(unread => unread.Id).ToHashSet(StringComparer.Ordinal);
        var tickets = await TicketsAsync([.. page.Transactions.Where(transaction => !broken.Contains(NumericId.Text(transaction.ObjectId)))], alone, cancellationToken);
        return new TicketPage(tickets, page.Next.ToString(), page.HasMore) { Unread = [.. page.Unread, .. alone.Unread] };
    }

    /// <summary>The tickets in which something happened since a time, whole, in the order in which it happened.</summary>
    public async Task<TicketPage> ReadHistoryAsync(DateTimeOffset since, string? cursor, CancellationToken cancellationToken)
    {
        var page = await feed.ReadAsync(cursor is null ? await feed.FirstSinceAsync(since, cancellationToken) : Position(cursor), cancellationToken);
        var tickets = ImmutableArray.CreateBuilder<Ticket>();
        var alone = new EachAlone(reader.Witness, cancellationToken);
        foreach (var id in page.Transactions.Where(transaction => transaction.Created >= since).Select(transaction => transaction.ObjectId).Distinct())
        {
            if (await alone.ReadAsync(NumericId.Text(id), () => reader.ReadAsync(NumericId.Text(id), cancellationToken)) is { } ticket && queues.Contains(ticket.Queue, StringComparer.OrdinalIgnoreCase))
            {
                tickets.Add(ticket);
            }
        }

        // What is hidden from the bridge was never its own.
        return new TicketPage(tickets.ToImmutable(), page.Next.ToString(), page.HasMore) { Unread = [.. page.Unread, .. alone.Unread.Where(unread => !unread.IsHidden)] };
    }

    private static FeedCursor Position(string cursor) => FeedCursor.Parse(cursor) ?? throw new RemoteException(
        Remote.Helpdesk, RemoteFailureKind.Refused, $"The saved position \"{cursor}\" is not one of {RequestTrackerSite.Name}'s. Was the helpdesk changed?");

    private async Task<ImmutableArray<Ticket>> TicketsAsync(ImmutableArray<WireTransaction> news, EachAlone alone, CancellationToken cancellationToken)
    {
        if (news.IsEmpty)
        {
            return [];
        }

        List<long> touched = [.. news.Select(transaction => transaction.ObjectId).Distinct()];
        var found = await reader.SearchAsync(touched, " AND " + Queries.OneOf("Queue", queues), alone, cancellationToken);
        var tickets = ImmutableArray.CreateBuilder<Ticket>();
        // The search leaves out deleted, merged and moved tickets; the first two are news.
        var unread = alone.Unread.Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var id in touched.Except(found.Select(ticket => ticket.Id)).Where(id => !unread.Contains(NumericId.Text(id))).ToList())
        {
            if (await alone.ReadAsync(NumericId.Text(id), () => reader.FindAsync(id, cancellationToken)) is { } ticket && IsWatched(ticket))
            {
                if (ticket.Id == id)
                {
                    found.Add(ticket);
                }
                else
                {
                    ImmutableArray<WireTransaction> own = [.. news.Where(transaction => transaction.ObjectId == id)];
                    if (await alone.ReadAsync<Ticket>(NumericId.Text(id), async () => await MergedAsync(id, ticket, own, cancellationToken)) is { } merged)
                    {
                        tickets.Add(merged);
                    }
                }
            }
        }

        var byId = found.DistinctBy(ticket => ticket.Id).ToDictionary(ticket => NumericId.Text(ticket.Id), StringComparer.Ordinal);
        tickets.AddRange(await alone.TogetherAsync<Ticket>([.. byId.Keys], few => WithNewsAsync([.. few.Select(id => byId[id])], news, cancellationToken)));
        return tickets.ToImmutable();
    }

    private async Task<Ticket> MergedAsync(long id, WireTicket into, ImmutableArray<WireTransaction> news, CancellationToken cancellationToken)
    {
        var said = await messages.ReadAsync([.. news.Where(transaction => transaction.IsMessage).Select(transaction => transaction.Id)], cancellationToken);
        return await mapper.MergedAsync(id, into, news, said, cancellationToken);
    }

    private async Task<IReadOnlyList<Ticket>> WithNewsAsync(List<WireTicket> found, ImmutableArray<WireTransaction> news, CancellationToken cancellationToken)
    {
        var tickets = new List<Ticket>();
        var ids = found.Select(ticket => ticket.Id).ToHashSet();
        var known = news.Where(transaction => ids.Contains(transaction.ObjectId)).ToList();
        var begun = known.Where(transaction => transaction.Type is "Create").Select(transaction => transaction.ObjectId).ToHashSet();
        var threads = known.Concat(await FirstsAsync(ids.Except(begun), cancellationToken)).ToLookup(transaction => transaction.ObjectId);
        var said = threads.SelectMany(thread => thread).Where(transaction => transaction.IsMessage);
        var texts = await messages.ReadAsync([.. said.Select(transaction => transaction.Id)], cancellationToken);
        foreach (var ticket in found)
        {
            tickets.Add(await mapper.MapAsync(ticket, [.. threads[ticket.Id]], texts, cancellationToken) with { HasWholeThread = begun.Contains(ticket.Id) });
        }

        return tickets;
    }

    /// <summary>The first messages of tickets, for their descriptions.</summary>
    private async Task<List<WireTransaction>> FirstsAsync(IEnumerable<long> ticketIds, CancellationToken cancellationToken)
    {
        var firsts = new List<WireTransaction>();
        foreach (var some in ticketIds.Chunk(Queries.Chunk))
        {
            var query = Queries.Transactions("Type = 'Create' AND " + Queries.OneOf("ObjectId", some));
            using var answer = await api.TransactionsAsync(query, "ASC", page: 1, cancellationToken);
            firsts.AddRange(WirePage<WireTransaction>.Whole(answer.Content, "transactions"));
        }

        return firsts;
    }

    private bool IsWatched(WireTicket ticket) => ticket.IsFromSomebody && queues.Contains(ticket.Queue?.Name, StringComparer.OrdinalIgnoreCase);
}
