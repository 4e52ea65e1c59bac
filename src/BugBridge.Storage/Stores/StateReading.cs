using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Database;

namespace BugBridge.Storage.Stores;

/// <summary>How states are put together from rows.</summary>
internal static class StateReading
{
    public static async Task<TicketState?> FindTicketAsync(this BridgeDbContext context, string id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var row = await context.Queries.Ticket(context, id);
        return row?.ToState(await SeenAsync(context.Queries.SeenOfTicket(context, id), cancellationToken));
    }

    public static async Task<IssueState?> FindIssueAsync(this BridgeDbContext context, string id, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var row = await context.Queries.Issue(context, id);
        return row?.ToState(await SeenAsync(context.Queries.SeenOfIssue(context, id), cancellationToken));
    }

    public static async Task<ImmutableArray<LinkedTicket>> LinkedTicketsAsync(
        this BridgeDbContext context, string issueId, CancellationToken cancellationToken)
    {
        var linked = ImmutableArray.CreateBuilder<LinkedTicket>();
        await foreach (var ticket in context.Queries.Linked(context, issueId).WithCancellation(cancellationToken))
        {
            linked.Add(ticket);
        }

        return linked.DrainToImmutable();
    }

    public static async Task<ImmutableArray<IssueRef>> MergedIntoAsync(
        this BridgeDbContext context, string issueId, CancellationToken cancellationToken)
    {
        var merged = ImmutableArray.CreateBuilder<IssueRef>();
        await foreach (var issue in context.Queries.MergedInto(context, issueId).WithCancellation(cancellationToken))
        {
            merged.Add(issue);
        }

        return merged.DrainToImmutable();
    }

    /// <summary>The issue, and all that were merged into it, directly or by way of others.</summary>
    public static async Task<IReadOnlySet<string>> WithMergedAsync(this BridgeDbContext context, string issueId, CancellationToken cancellationToken)
    {
        var within = new HashSet<string>(StringComparer.Ordinal) { issueId };
        var further = new Queue<string>(within);
        while (further.TryDequeue(out var next))
        {
            foreach (var merged in await context.MergedIntoAsync(next, cancellationToken))
            {
                if (within.Add(merged.Id))
                {
                    further.Enqueue(merged.Id);
                }
            }
        }

        return within;
    }

    private static async Task<ImmutableDictionary<string, HandledComment>> SeenAsync(
        IAsyncEnumerable<HandledComment> comments, CancellationToken cancellationToken)
    {
        var seen = ImmutableDictionary.CreateBuilder<string, HandledComment>(StringComparer.Ordinal);
        await foreach (var comment in comments.WithCancellation(cancellationToken))
        {
            seen.Add(comment.Id, comment);
        }

        return seen.ToImmutable();
    }
}
