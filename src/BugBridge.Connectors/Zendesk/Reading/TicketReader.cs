using System.Collections.Immutable;
using BugBridge.Connectors.Zendesk.Wire;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Zendesk.Reading;

/// <summary>Reads tickets by their ids: two calls for one with its comments, one call for a hundred without.</summary>
internal sealed class TicketReader
{
    /// <summary>What comes along with tickets everywhere.</summary>
    public const string Include = "users,organizations,groups,metric_sets";

    private readonly IZendeskApi _api;
    private readonly Threads _threads;
    private readonly FieldCatalog _fields;
    private readonly StampSearch _stamps;
    private readonly OwnAccount _account;
    private readonly Users _users;
    private readonly TicketMapper _mapper;

    public TicketReader(
        IZendeskApi api, Threads threads, FieldCatalog fields, StampSearch stamps, OwnAccount account, Users users, TicketMapper mapper)
    {
        (_api, _threads, _fields, _stamps, _account, _users, _mapper) = (api, threads, fields, stamps, account, users, mapper);
        Witness = new Witness(async (id, token) => await ReadAsync(id, token) is not null, account.ConfirmAsync);
    }

    /// <summary>Knows tickets that can be read.</summary>
    public Witness Witness { get; }

    /// <summary>The ticket with all its comments, or null when there is none.</summary>
    public async Task<Ticket?> ReadAsync(string ticketId, CancellationToken cancellationToken)
    {
        if (!NumericId.TryRead(ticketId, out var id))
        {
            return null;
        }

        var people = new Sideloads();
        if (await FetchAsync(id, people, cancellationToken) is not { } ticket)
        {
            return null;
        }

        try
        {
            var comments = await _threads.ReadAsync(id, people, cancellationToken);
            var found = await _stamps.FindAsync(id, comments, people, cancellationToken);
            var read = _mapper.Map(ticket, comments, people, await _fields.ForAsync([ticket], cancellationToken), found) with { HasWholeThread = true };
            Witness.Saw(ticketId);
            return read;
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            // Deleted in between; or only a part of it is missing, which says nothing of the ticket.
            return await FetchAsync(id, people, cancellationToken) is null ? null : throw new RemoteException(
                Remote.Helpdesk, RemoteFailureKind.TryLater, $"A part of ticket {ticketId} is missing although the ticket is there. {failure.Message}", inner: failure);
        }
    }

    /// <summary>Those of the tickets that exist, without comments.</summary>
    public async Task<ManyRead<Ticket>> ReadManyAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken)
    {
        var ids = ticketIds.Where(text => NumericId.TryRead(text, out var id) && id > 0).Distinct(StringComparer.Ordinal);
        var tickets = ImmutableArray.CreateBuilder<Ticket>();
        var alone = new EachAlone(Witness, cancellationToken);
        foreach (var some in ids.Chunk(ZendeskIds.PerCall))
        {
            tickets.AddRange(await alone.TogetherAsync(some, few => PageAsync(few, cancellationToken)));
        }

        return new ManyRead<Ticket>(tickets.ToImmutable()) { Unread = alone.Unread };
    }

    private async Task<IReadOnlyList<Ticket>> PageAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var answer = await _api.TicketsAsync(string.Join(',', ids), Include, cancellationToken);
        var found = answer?.Tickets ?? throw ZendeskProfile.Unreadable("the list of tickets is missing");
        var people = new Sideloads().With(answer);
        var known = await _fields.ForAsync(found, cancellationToken);
        return [.. found.Select(ticket => _mapper.Map(ticket, [], people, known))];
    }

    private async Task<WireTicket?> FetchAsync(long id, Sideloads people, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await _api.TicketAsync(id, Include, cancellationToken);
            var ticket = answer?.Ticket ?? throw ZendeskProfile.Unreadable($"ticket {id} is missing in it");
            people.With(answer);
            if (people.Unknown([ticket.RequesterId]) is { Count: > 0 } unknown)
            {
                people.With(await _users.FindAsync(unknown, cancellationToken));
            }

            return ticket;
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            await _account.ConfirmAsync(cancellationToken);
            return null;
        }
    }
}
