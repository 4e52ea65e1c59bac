using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Tests.Leaks;

/// <summary>Tickets as a bridge sees them that takes everything for what a rep wrote for the engineers: what the suite must notice.</summary>
internal sealed class BlindReader(ITicketReader inner) : ITicketReader
{
    public async Task<Ticket?> ReadAsync(string ticketId, CancellationToken cancellationToken) =>
        await inner.ReadAsync(ticketId, cancellationToken) is { } ticket ? Seen(ticket) : null;

    public Task<Ticket?> ReadAgainAsync(string ticketId, DateTimeOffset changedAt, CancellationToken cancellationToken) =>
        inner.ReadAgainAsync(ticketId, changedAt, cancellationToken);

    public Task<bool> IsWatchedAsync(string ticketId, CancellationToken cancellationToken) => inner.IsWatchedAsync(ticketId, cancellationToken);

    public Task<ManyRead<Ticket>> ReadManyAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken) =>
        inner.ReadManyAsync(ticketIds, cancellationToken);

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
