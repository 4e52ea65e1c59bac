using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Tests.Leaks;

/// <summary>A helpdesk as a bridge sees it that takes everything for what a rep wrote for the engineers: what the suite must notice.</summary>
internal sealed class BlindHelpdesk(IHelpdesk inner) : IHelpdesk
{
    public string Name => inner.Name;

    public int MaxBatch => inner.MaxBatch;

    public async Task<Ticket?> ReadAsync(string ticketId, CancellationToken cancellationToken) =>
        await inner.ReadAsync(ticketId, cancellationToken) is { } ticket ? Seen(ticket) : null;

    public Task<ImmutableArray<Ticket>> ReadManyAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken) =>
        inner.ReadManyAsync(ticketIds, cancellationToken);

    public Task<TicketPage> PollAsync(string? cursor, CancellationToken cancellationToken) => inner.PollAsync(cursor, cancellationToken);

    public Task<TicketPage> ReadHistoryAsync(DateTimeOffset since, string? cursor, CancellationToken cancellationToken) => inner.ReadHistoryAsync(since, cursor, cancellationToken);

    public Task<ImmutableArray<TicketUpdateOutcome>> UpdateAsync(IReadOnlyList<string> ticketIds, TicketUpdate update, CancellationToken cancellationToken) =>
        inner.UpdateAsync(ticketIds, update, cancellationToken);

    public Task<StampLookup> FindUpdateAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken) =>
        inner.FindUpdateAsync(ticketId, stamp, attemptedAt, cancellationToken);

    public Task<ImmutableArray<SetupFault>> ProbeAsync(IReadOnlyCollection<string> fields, CancellationToken cancellationToken) => inner.ProbeAsync(fields, cancellationToken);

    private static Ticket Seen(Ticket ticket) => ticket with
    {
        WithheldBecause = null,
        Comments =
        [
            .. ticket.Comments.Select(comment => comment with
            {
                WithheldBecause = null,
                Kind = CommentKind.InternalNote,
                Author = comment.Author with { Role = AuthorRole.Rep },
            }),
        ],
    };
}
