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
        return new TicketPage(await TicketsAsync(page.Transactions, cancellationToken), page.Next.ToString(), page.HasMore);
    }

    /// <summary>The tickets in which something happened since a time, whole, in the order in which it happened.</summary>
    public async Task<TicketPage> ReadHistoryAsync(DateTimeOffset since, string? cursor, CancellationToken cancellationToken)
    {
        var page = await feed.ReadAsync(cursor is null ? await feed.FirstSinceAsync(since, cancellationToken) : Position(cursor), cancellationToken);
        var tickets = ImmutableArray.CreateBuilder<Ticket>();
        foreach (var id in page.Transactions.Where(transaction => transaction.Created >= since).Select(transaction => transaction.ObjectId).Distinct())
        {
            if (await reader.ReadAsync(NumericId.Text(id), cancellationToken) is { } ticket && queues.Contains(ticket.Queue, StringComparer.OrdinalIgnoreCase))
            {
                tickets.Add(ticket);
            }
        }

        return new TicketPage(tickets.ToImmutable(), page.Next.ToString(), page.HasMore);
    }

    private static FeedCursor Position(string cursor) => FeedCursor.Parse(cursor) ?? throw new RemoteException(
        Remote.Helpdesk, RemoteFailureKind.Refused, $"The saved position \"{cursor}\" is not one of {RequestTrackerSite.Name}'s. Was the helpdesk changed?");

    private async Task<ImmutableArray<Ticket>> TicketsAsync(ImmutableArray<WireTransaction> news, CancellationToken cancellationToken)
    {
        if (news.IsEmpty)
        {
            return [];
        }

        List<long> touched = [.. news.Select(transaction => transaction.ObjectId).Distinct()];
        var found = await reader.SearchAsync(touched, " AND " + Queries.OneOf("Queue", queues), cancellationToken);
        var tickets = ImmutableArray.CreateBuilder<Ticket>();
        // The search leaves out deleted, merged and moved tickets; the first two are news.
        foreach (var id in touched.Except(found.Select(ticket => ticket.Id)))
        {
            if (await FindAsync(id, cancellationToken) is { } ticket && IsWatched(ticket))
            {
                if (ticket.Id == id)
                {
                    found.Add(ticket);
                }
                else
                {
                    tickets.Add(await MergedAsync(id, ticket, [.. news.Where(transaction => transaction.ObjectId == id)], cancellationToken));
                }
            }
        }

        await AddAsync(tickets, found, news, cancellationToken);
        return tickets.ToImmutable();
    }

    private async Task<Ticket> MergedAsync(long id, WireTicket into, ImmutableArray<WireTransaction> news, CancellationToken cancellationToken)
    {
        var said = await messages.ReadAsync([.. news.Where(transaction => transaction.IsMessage).Select(transaction => transaction.Id)], cancellationToken);
        return await mapper.MergedAsync(id, into, news, said, cancellationToken);
    }

    private async Task AddAsync(
        ImmutableArray<Ticket>.Builder tickets, List<WireTicket> found, ImmutableArray<WireTransaction> news, CancellationToken cancellationToken)
    {
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
    }

    /// <summary>The first messages of tickets, for their descriptions.</summary>
    private async Task<List<WireTransaction>> FirstsAsync(IEnumerable<long> ticketIds, CancellationToken cancellationToken)
    {
        var firsts = new List<WireTransaction>();
        foreach (var some in ticketIds.Chunk(Queries.Chunk))
        {
            var query = Queries.Transactions("Type = 'Create' AND " + Queries.OneOf("ObjectId", some));
            var answer = await api.TransactionsAsync(query, "ASC", page: 1, cancellationToken);
            firsts.AddRange(answer.GetContent()?.Items ?? throw RequestTrackerSite.Unreadable("the transactions are missing"));
        }

        return firsts;
    }

    private bool IsWatched(WireTicket ticket) => ticket.IsFromSomebody && queues.Contains(ticket.Queue?.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>A ticket that the bridge may no longer see is none of its business, and must not stop the poll for the others.</summary>
    private async Task<WireTicket?> FindAsync(long id, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.FindAsync(id, cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Refused)
        {
            return null;
        }
    }
}
