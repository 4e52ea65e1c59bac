using System.Collections.Immutable;
using BugBridge.Core.Sync.State;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Stores;

/// <summary>How states are put together from rows.</summary>
internal static class StateReading
{
    public static async Task<TicketState?> FindTicketAsync(this BridgeDbContext context, string id, CancellationToken cancellationToken)
    {
        var row = await context.Tickets.SingleOrDefaultAsync(ticket => ticket.Id == id, cancellationToken);
        return row?.ToState(await SeenAsync(
            context.TicketComments
                .Where(comment => comment.TicketId == id)
                .Select(comment => new SeenComment(comment.CommentId, comment.Fingerprint, comment.Crossed)),
            cancellationToken));
    }

    public static async Task<IssueState?> FindIssueAsync(this BridgeDbContext context, string id, CancellationToken cancellationToken)
    {
        var row = await context.Issues.SingleOrDefaultAsync(issue => issue.Id == id, cancellationToken);
        return row?.ToState(await SeenAsync(
            context.IssueComments
                .Where(comment => comment.IssueId == id)
                .Select(comment => new SeenComment(comment.CommentId, comment.Fingerprint, comment.Crossed)),
            cancellationToken));
    }

    public static async Task<ImmutableArray<LinkedTicket>> LinkedTicketsAsync(
        this BridgeDbContext context, string issueId, CancellationToken cancellationToken) =>
    [
        .. await context.Tickets
            .Where(ticket => ticket.LinkIssueId == issueId)
            .OrderBy(ticket => ticket.LinkSince)
            .ThenBy(ticket => ticket.Id)
            .Select(ticket => new LinkedTicket(ticket.Id, ticket.Url, ticket.Subject, ticket.IsOpen, ticket.CustomerId))
            .ToListAsync(cancellationToken),
    ];

    private static async Task<ImmutableDictionary<string, SeenComment>> SeenAsync(
        IQueryable<SeenComment> comments, CancellationToken cancellationToken)
    {
        var seen = ImmutableDictionary.CreateBuilder<string, SeenComment>(StringComparer.Ordinal);
        await foreach (var comment in comments.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            seen.Add(comment.Id, comment);
        }

        return seen.ToImmutable();
    }
}
