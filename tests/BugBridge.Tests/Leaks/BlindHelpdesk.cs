using System.Collections.Immutable;
using BugBridge.Core.Files;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Tests.Leaks;

/// <summary>A helpdesk as a bridge sees it that takes everything for what a rep wrote for the engineers: what the suite must notice.</summary>
internal sealed class BlindHelpdesk(IHelpdesk inner) : IHelpdesk
{
    public string Name => inner.Name;

    public int MaxBatch => inner.MaxBatch;

    public async Task<Ticket?> ReadAsync(string ticketId, CancellationToken cancellationToken) =>
        await inner.ReadAsync(ticketId, cancellationToken) is { } ticket ? Seen(ticket) : null;

    public Task<Ticket?> ReadAgainAsync(string ticketId, DateTimeOffset changedAt, CancellationToken cancellationToken) =>
        inner.ReadAgainAsync(ticketId, changedAt, cancellationToken);

    public Task<bool> IsWatchedAsync(string ticketId, CancellationToken cancellationToken) => inner.IsWatchedAsync(ticketId, cancellationToken);

    public Task<ManyRead<Ticket>> ReadManyAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken) =>
        inner.ReadManyAsync(ticketIds, cancellationToken);

    public Task<TicketPage> PollAsync(string? cursor, CancellationToken cancellationToken) => inner.PollAsync(cursor, cancellationToken);

    public Task<TicketPage> ReadHistoryAsync(DateTimeOffset since, string? cursor, CancellationToken cancellationToken) => inner.ReadHistoryAsync(since, cursor, cancellationToken);

    public Task<ImmutableArray<TicketUpdateOutcome>> UpdateAsync(IReadOnlyList<string> ticketIds, TicketUpdate update, CancellationToken cancellationToken) =>
        inner.UpdateAsync(ticketIds, update, cancellationToken);

    public Task<StampLookup> FindUpdateAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken) =>
        inner.FindUpdateAsync(ticketId, stamp, attemptedAt, cancellationToken);

    public Task<ImmutableArray<SetupFault>> ProbeAsync(IReadOnlyCollection<string> fields, CancellationToken cancellationToken) => inner.ProbeAsync(fields, cancellationToken);

    public ReplyRoute RouteOf(TicketStatus status) => inner.RouteOf(status);

    public Task<ReplyOutcome> ReplyAsync(string ticketId, PublicReply reply, CancellationToken cancellationToken) =>
        inner.ReplyAsync(ticketId, reply, cancellationToken);

    public Task<StampLookup> FindReplyAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken) =>
        inner.FindReplyAsync(ticketId, stamp, attemptedAt, cancellationToken);

    public Task<FileContent?> OpenFileAsync(string ticketId, Attachment file, CancellationToken cancellationToken) =>
        inner.OpenFileAsync(ticketId, file, cancellationToken);

    public Task<string?> AttachAsync(string ticketId, RichText note, FileContent file, string stamp, CancellationToken cancellationToken) =>
        inner.AttachAsync(ticketId, note, file, stamp, cancellationToken);

    private static Ticket Seen(Ticket ticket) => ticket with
    {
        WithheldBecause = null,
        Comments =
        [
            .. ticket.Comments.Select(comment => comment with
            {
                WithheldBecause = null,
                CopiedBecause = null,
                Body = new RichText([.. comment.Body.Blocks.SelectMany(block => block is Quote quote ? quote.Blocks : [block])]),
                Kind = CommentKind.InternalNote,
                Author = comment.Author with { Role = AuthorRole.Rep },
            }),
        ],
    };
}
