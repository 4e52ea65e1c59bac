using System.Collections.Immutable;
using BugBridge.Connectors.Zendesk.Wire;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Zendesk.Reading;

/// <summary>Reads tickets by their ids: two calls for one with its comments, one call for a hundred without.</summary>
internal sealed class TicketReader(
    IZendeskApi api, Threads threads, FieldCatalog fields, StampSearch stamps, OwnAccount account, Users users, TicketMapper mapper)
{
    /// <summary>What comes along with tickets everywhere.</summary>
    public const string Include = "users,organizations,groups,metric_sets";

    /// <summary>The ticket with all its comments, or null when there is none.</summary>
    public async Task<Ticket?> ReadAsync(string ticketId, CancellationToken cancellationToken)
    {
        if (!NumericId.TryRead(ticketId, out var id))
        {
            return null;
        }

        var people = new Sideloads();
        if (await FetchAsync(id, people, cancellationToken) is not { Ticket: var ticket, Comments: var comments })
        {
            return null;
        }

        return mapper.Map(
            ticket,
            comments,
            people,
            await fields.AllAsync(cancellationToken),
            await stamps.FindAsync(id, comments, people, cancellationToken)) with
        { HasWholeThread = true };
    }

    /// <summary>Those of the tickets that exist, without comments.</summary>
    public async Task<ImmutableArray<Ticket>> ReadManyAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken)
    {
        var ids = ticketIds.Select(text => NumericId.TryRead(text, out var id) ? id : 0).Where(id => id > 0).Distinct();
        var tickets = ImmutableArray.CreateBuilder<Ticket>();
        foreach (var some in ids.Chunk(ZendeskIds.PerCall))
        {
            var answer = await api.TicketsAsync(ZendeskIds.List(some), Include, cancellationToken);
            var found = answer?.Tickets ?? throw ZendeskProfile.Unreadable("the list of tickets is missing");
            var people = new Sideloads().With(answer);
            var titles = await fields.AllAsync(cancellationToken);
            tickets.AddRange(found.Select(ticket => mapper.Map(ticket, [], people, titles)));
        }

        return tickets.ToImmutable();
    }

    private async Task<Fetched?> FetchAsync(long id, Sideloads people, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await api.TicketAsync(id, Include, cancellationToken);
            var ticket = answer?.Ticket ?? throw ZendeskProfile.Unreadable($"ticket {id} is missing in it");
            var comments = await threads.ReadAsync(id, people.With(answer), cancellationToken);
            if (people.Unknown([ticket.RequesterId]) is { Count: > 0 } unknown)
            {
                people.With(await users.FindAsync(unknown, cancellationToken));
            }

            return new Fetched(ticket, comments);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            await account.ConfirmAsync(cancellationToken);
            return null;
        }
    }

    private sealed record Fetched(WireTicket Ticket, IReadOnlyList<WireComment> Comments);
}
