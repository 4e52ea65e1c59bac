using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.RequestTracker.Reading;

/// <summary>Reads tickets by their ids.</summary>
internal sealed class TicketReader
{
    private static readonly ImmutableDictionary<long, Message> Nothing = ImmutableDictionary<long, Message>.Empty;
    private readonly RequestTrackerSite _site;
    private readonly Messages _messages;
    private readonly TicketMapper _mapper;

    public TicketReader(RequestTrackerSite site, Messages messages, TicketMapper mapper)
    {
        (_site, _messages, _mapper) = (site, messages, mapper);
        Witness = new Witness(async (id, token) => await ReadAsync(id, token) is not null, site.ConfirmAsync);
    }

    /// <summary>Knows tickets that can be read.</summary>
    public Witness Witness { get; }

    /// <summary>The ticket with its whole thread; null where there is none, and for a reminder or an approval.</summary>
    public async Task<Ticket?> ReadAsync(string ticketId, CancellationToken cancellationToken)
    {
        if (!NumericId.TryRead(ticketId, out var id) || await FindAsync(id, cancellationToken) is not { IsFromSomebody: true } ticket)
        {
            return null;
        }

        // What was written in a ticket before it was merged still is its own.
        var thread = await ThreadAsync(id, cancellationToken);
        var said = await _messages.ReadAsync([.. thread.Where(transaction => transaction.IsMessage).Select(transaction => transaction.Id)], cancellationToken);
        if (ticket.Id != id)
        {
            return await _mapper.MergedAsync(id, ticket, thread, said, cancellationToken) with { HasWholeThread = true };
        }

        var read = await _mapper.MapAsync(ticket, thread, said, cancellationToken) with { HasWholeThread = true };
        Witness.Saw(ticketId);
        return read;
    }

    /// <summary>Those that a search finds: no deleted and no merged ones. Without comments.</summary>
    public async Task<ManyRead<Ticket>> ReadManyAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken)
    {
        var tickets = ImmutableArray.CreateBuilder<Ticket>();
        var ids = ticketIds.Select(text => NumericId.TryRead(text, out var id) ? id : 0).Where(id => id > 0).Distinct();
        var alone = new EachAlone(Witness, cancellationToken);
        foreach (var found in await SearchAsync([.. ids], string.Empty, alone, cancellationToken))
        {
            if (await alone.ReadAsync<Ticket>(NumericId.Text(found.Id), async () => await _mapper.MapAsync(found, [], Nothing, cancellationToken)) is { } ticket)
            {
                tickets.Add(ticket);
            }
        }

        return new ManyRead<Ticket>(tickets.ToImmutable()) { Unread = alone.Unread };
    }

    /// <summary>The tickets with these ids that a search finds and that pass a further limit (empty, or beginning with AND).</summary>
    /// <param name="ids">The tickets.</param>
    /// <param name="limit">The limit.</param>
    /// <param name="alone">Is told of those that cannot be read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<List<WireTicket>> SearchAsync(IReadOnlyCollection<long> ids, string limit, EachAlone alone, CancellationToken cancellationToken)
    {
        var found = new List<WireTicket>();
        foreach (var some in ids.Select(NumericId.Text).Chunk(Queries.Chunk))
        {
            found.AddRange(await alone.TogetherAsync(some, few => SearchAsync(few, limit, cancellationToken)));
        }

        return found;
    }

    private async Task<IReadOnlyList<WireTicket>> SearchAsync(IReadOnlyList<string> ids, string limit, CancellationToken cancellationToken)
    {
        var answer = await _site.Api.TicketsAsync(Queries.OneOf("id", ids.Select(id => long.Parse(id, CultureInfo.InvariantCulture))) + limit, cancellationToken);
        return WirePage<WireTicket>.Whole(answer, "tickets");
    }

    /// <summary>The ticket as it stands at its own address, or null when there is none. A merged one gives what it was merged into.</summary>
    public async Task<WireTicket?> FindAsync(long id, CancellationToken cancellationToken)
    {
        try
        {
            return await _site.Api.TicketAsync(id, cancellationToken) is { Id: > 0 } ticket ? ticket : throw RequestTrackerSite.Unreadable($"ticket {id} has no id");
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            await _site.ConfirmAsync(cancellationToken);
            return null;
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.NotAllowed)
        {
            await _site.ConfirmAsync(cancellationToken);
            throw new RemoteException(
                Remote.Helpdesk,
                RemoteFailureKind.Refused,
                $"BugBridge cannot see ticket {id}. Grant its user ShowTicket on the ticket's queue.",
                inner: failure)
            {
                IsHidden = true,
            };
        }
    }

    private async Task<List<WireTransaction>> ThreadAsync(long id, CancellationToken cancellationToken)
    {
        var thread = new List<WireTransaction>();
        for (var page = 1; ; page++)
        {
            using var answer = await _site.Api.TransactionsAsync(Queries.ThreadOf(id), "ASC", page, cancellationToken);
            var rows = WirePage<WireTransaction>.Whole(answer.Content, "transactions");
            thread.AddRange(rows);
            // An account that may see comments sees every row of this list, so here a short page is the last.
            if (rows.Count < IRequestTrackerApi.PageSize)
            {
                return thread;
            }
        }
    }
}
