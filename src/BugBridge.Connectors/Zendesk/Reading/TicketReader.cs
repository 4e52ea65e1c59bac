using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Zendesk.Reading;

/// <summary>Reads tickets by their ids: two calls for one with its comments, one call for a hundred without.</summary>
internal sealed class TicketReader(
    IZendeskApi api, Threads threads, FieldCatalog fields, StampSearch stamps, OwnAccount account, TicketMapper mapper)
{
    /// <summary>What comes along with tickets everywhere.</summary>
    public const string Include = "users,organizations,groups";

    /// <summary>The ticket with all its comments, or null when there is none.</summary>
    public async Task<Ticket?> ReadAsync(string ticketId, CancellationToken cancellationToken)
    {
        if (!ZendeskIds.TryRead(ticketId, out var id))
        {
            return null;
        }

        try
        {
            return await ReadAsync(id, cancellationToken);
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            await account.ConfirmAsync(cancellationToken);
            return null;
        }
    }

    /// <summary>Those of the tickets that exist, without comments.</summary>
    public async Task<ImmutableArray<Ticket>> ReadManyAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken)
    {
        var ids = ticketIds.Select(text => ZendeskIds.TryRead(text, out var id) ? id : 0).Where(id => id > 0).Distinct();
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

    private async Task<Ticket> ReadAsync(long id, CancellationToken cancellationToken)
    {
        var answer = await api.TicketAsync(id, Include, cancellationToken);
        var ticket = answer?.Ticket ?? throw ZendeskProfile.Unreadable($"ticket {id} is missing in it");
        var people = new Sideloads().With(answer);
        var comments = await threads.ReadAsync(id, people, cancellationToken);
        return mapper.Map(
            ticket,
            comments,
            people,
            await fields.AllAsync(cancellationToken),
            await stamps.FindAsync(id, comments, people, cancellationToken));
    }
}
