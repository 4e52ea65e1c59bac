using System.Collections.Immutable;
using BugBridge.Core.Files;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Tests.Sync.OneBadItem;

/// <summary>A helpdesk of which only the tickets of one world are seen: a real one has those of other tests, which are none of its business.</summary>
internal sealed class OwnTickets(IHelpdesk inner, Func<string, bool> isOwn) : IHelpdesk
{
    public string Name => inner.Name;

    public int MaxBatch => inner.MaxBatch;

    public Task<Ticket?> ReadAsync(string ticketId, CancellationToken cancellationToken) => inner.ReadAsync(ticketId, cancellationToken);

    public Task<Ticket?> ReadAgainAsync(string ticketId, DateTimeOffset changedAt, CancellationToken cancellationToken) => inner.ReadAgainAsync(ticketId, changedAt, cancellationToken);

    public Task<bool> IsWatchedAsync(string ticketId, CancellationToken cancellationToken) => inner.IsWatchedAsync(ticketId, cancellationToken);

    public Task<ManyRead<Ticket>> ReadManyAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken) => inner.ReadManyAsync(ticketIds, cancellationToken);

    public async Task<TicketPage> PollAsync(string? cursor, CancellationToken cancellationToken) => Own(await inner.PollAsync(cursor, cancellationToken));

    public async Task<TicketPage> ReadHistoryAsync(DateTimeOffset since, string? cursor, CancellationToken cancellationToken) =>
        Own(await inner.ReadHistoryAsync(since, cursor, cancellationToken));

    public Task<ImmutableArray<TicketUpdateOutcome>> UpdateAsync(IReadOnlyList<string> ticketIds, TicketUpdate update, CancellationToken cancellationToken) =>
        inner.UpdateAsync(ticketIds, update, cancellationToken);

    public Task<StampLookup> FindUpdateAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken) =>
        inner.FindUpdateAsync(ticketId, stamp, attemptedAt, cancellationToken);

    public ReplyRoute RouteOf(TicketStatus status) => inner.RouteOf(status);

    public Task<ReplyOutcome> ReplyAsync(string ticketId, PublicReply reply, CancellationToken cancellationToken) => inner.ReplyAsync(ticketId, reply, cancellationToken);

    public Task<StampLookup> FindReplyAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken) =>
        inner.FindReplyAsync(ticketId, stamp, attemptedAt, cancellationToken);

    public Task<FileContent?> OpenFileAsync(string ticketId, Attachment file, CancellationToken cancellationToken) => inner.OpenFileAsync(ticketId, file, cancellationToken);

    public Task<string?> AttachAsync(string ticketId, RichText note, FileContent file, string stamp, CancellationToken cancellationToken) =>
        inner.AttachAsync(ticketId, note, file, stamp, cancellationToken);

    public Task<ImmutableArray<SetupFault>> ProbeAsync(IReadOnlyCollection<string> fields, CancellationToken cancellationToken) => inner.ProbeAsync(fields, cancellationToken);

    private TicketPage Own(TicketPage page) => page with
    {
        Tickets = [.. page.Tickets.Where(ticket => isOwn(ticket.Id))],
        Unread = [.. page.Unread.Where(unread => isOwn(unread.Id))],
    };
}
