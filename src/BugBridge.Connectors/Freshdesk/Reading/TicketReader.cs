using System.Collections.Immutable;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Freshdesk.Reading;

/// <summary>Reads tickets by their ids. Freshdesk has no call for many, so each takes one of its own.</summary>
internal sealed class TicketReader
{
    private const string Stats = "stats";
    private readonly FreshdeskSite _site;
    private readonly Threads _threads;
    private readonly TicketMapper _mapper;

    public TicketReader(FreshdeskSite site, Threads threads, TicketMapper mapper)
    {
        (_site, _threads, _mapper) = (site, threads, mapper);
        Witness = new Witness(async (id, token) => await ReadAsync(id, token) is not null, site.ConfirmAsync);
    }

    /// <summary>Knows tickets that can be read.</summary>
    public Witness Witness { get; }

    /// <summary>The ticket with its whole thread, or null when there is none. One in the bin comes without its thread.</summary>
    public async Task<Ticket?> ReadAsync(string ticketId, CancellationToken cancellationToken)
    {
        var ticket = NumericId.TryRead(ticketId, out var id) ? await FindAsync(id, Stats, cancellationToken) : null;
        return ticket is null ? null : await WithThreadAsync(ticket, cancellationToken);
    }

    /// <summary>The same for a row of a list, which has the times of its states already.</summary>
    public async Task<Ticket?> ReadAsync(WireTicket row, CancellationToken cancellationToken)
    {
        var ticket = await FindAsync(row.Id, include: null, cancellationToken);
        return ticket is null ? null : await WithThreadAsync(ticket with { Stats = row.Stats }, cancellationToken);
    }

    /// <summary>Those of the tickets that exist and are not in the bin, without comments.</summary>
    public async Task<ManyRead<Ticket>> ReadManyAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken)
    {
        var tickets = ImmutableArray.CreateBuilder<Ticket>();
        var alone = new EachAlone(Witness, cancellationToken);
        foreach (var id in ticketIds.Select(text => NumericId.TryRead(text, out var id) ? id : 0).Where(id => id > 0).Distinct())
        {
            if (await alone.ReadAsync(NumericId.Text(id), () => WithoutThreadAsync(id, cancellationToken)) is { } ticket)
            {
                tickets.Add(ticket);
            }
        }

        return new ManyRead<Ticket>(tickets.ToImmutable()) { Unread = alone.Unread };
    }

    /// <summary>The ticket as it stands at its own address, or null when there is none.</summary>
    /// <param name="id">The ticket.</param>
    /// <param name="include">What Freshdesk embeds, or null.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<WireTicket?> FindAsync(long id, string? include, CancellationToken cancellationToken)
    {
        try
        {
            await _site.PayForAsync(embedded: include is null ? 0 : 1, cancellationToken);
            return await _site.Api.TicketAsync(id, include, cancellationToken) is { Id: > 0 } ticket
                ? ticket
                : throw FreshdeskSite.Unreadable($"ticket {NumericId.Text(id)} has no id");
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            await _site.ConfirmAsync(cancellationToken);
            return null;
        }
    }

    private async Task<Ticket?> WithoutThreadAsync(long id, CancellationToken cancellationToken) =>
        await FindAsync(id, include: null, cancellationToken) is { IsAway: false } ticket ? await _mapper.MapAsync(ticket, thread: null, cancellationToken) : null;

    private async Task<Ticket?> WithThreadAsync(WireTicket ticket, CancellationToken cancellationToken)
    {
        if (ticket.IsAway || await _threads.ReadAsync(ticket.Id, cancellationToken) is not { } thread)
        {
            return await WithNoThreadAsync(ticket, cancellationToken);
        }

        var read = await _mapper.MapAsync(ticket, thread, cancellationToken);
        Witness.Saw(read.Id);
        return read;
    }

    /// <summary>A ticket shows no thread when it is in the bin, or gone; one that stands where it stood has a fault, and its thread is not taken for empty.</summary>
    private async Task<Ticket?> WithNoThreadAsync(WireTicket ticket, CancellationToken cancellationToken)
    {
        var now = ticket.IsAway ? ticket : await FindAsync(ticket.Id, include: null, cancellationToken);
        return now switch
        {
            null => null,
            { IsAway: true } => await _mapper.MapAsync(now with { Stats = ticket.Stats }, thread: null, cancellationToken),
            _ => throw new RemoteException(
                Remote.Helpdesk, RemoteFailureKind.TryLater, $"{FreshdeskSite.Name} shows ticket {NumericId.Text(ticket.Id)} and not what was written in it."),
        };
    }
}
