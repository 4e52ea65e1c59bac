using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Database;
using Microsoft.EntityFrameworkCore;
#pragma warning disable CA1309 // The database compares bytes; EF translates no overload that says so.

namespace BugBridge.Storage.Stores;

/// <inheritdoc cref="IBridgeView"/>
internal sealed class BridgeView(IDatabaseEngine engine) : IBridgeView, IWatchView
{
    public Task<TicketState?> FindTicketAsync(string ticketId, CancellationToken cancellationToken) =>
        engine.ReadAsync(context => context.FindTicketAsync(ticketId, cancellationToken));

    public Task<IssueState?> FindIssueAsync(string idOrKey, CancellationToken cancellationToken) =>
        engine.ReadAsync(async context =>
            await context.FindIssueAsync(idOrKey, cancellationToken)
            ?? (await IdOfAsync(context, idOrKey, cancellationToken) is { } id ? await context.FindIssueAsync(id, cancellationToken) : null));

    public Task<ImmutableArray<LinkedTicket>> LinkedTicketsAsync(string issueId, CancellationToken cancellationToken) =>
        engine.ReadAsync(context => context.LinkedTicketsAsync(issueId, cancellationToken));

    public Task<ImmutableArray<IssueRef>> MergedIntoAsync(string issueId, CancellationToken cancellationToken) =>
        engine.ReadAsync(context => context.MergedIntoAsync(issueId, cancellationToken));

    public Task<ImmutableArray<IssueGlimpse>> ChangedAsync(
        IReadOnlyCollection<IssueGlimpse> glimpses, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<IssueGlimpse>>(async context =>
        {
            var ids = glimpses.Select(glimpse => glimpse.Ref.Id).Distinct(StringComparer.Ordinal).ToArray();
            var held = await context.Issues
                .Where(issue => EF.Parameter(ids).Contains(issue.Id))
                .ToDictionaryAsync(issue => issue.Id, issue => issue.UpdatedAt, StringComparer.Ordinal, cancellationToken);
            return [.. glimpses.Where(glimpse => held.TryGetValue(glimpse.Ref.Id, out var updatedAt) && updatedAt != glimpse.UpdatedAt)];
        });

    public Task<ImmutableArray<string>> WatchedIssuesAsync(string? after, int limit, CancellationToken cancellationToken) =>
        IssuesAsync(isGone: false, after, limit, cancellationToken);

    public Task<ImmutableArray<string>> GoneIssuesAsync(string? after, int limit, CancellationToken cancellationToken) =>
        IssuesAsync(isGone: true, after, limit, cancellationToken);

    public Task<ImmutableArray<string>> WatchedTicketsAsync(string? after, int limit, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<string>>(async context =>
        [
            .. await context.Tickets
                .Where(ticket => ticket.IsOpen && ticket.LinkOrigin != null && string.Compare(ticket.Id, after ?? "") > 0)
                .OrderBy(ticket => ticket.Id)
                .Select(ticket => ticket.Id)
                .Take(limit)
                .ToListAsync(cancellationToken),
        ]);

    public Task<ImmutableArray<Decision>> DecisionsAsync(Lane about, int limit, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<Decision>>(async context =>
        {
            var lane = about.ToString();
            return
            [
                .. await context.Decisions
                    .Where(decision => decision.About == lane)
                    .OrderByDescending(decision => decision.Id)
                    .Take(limit)
                    .Select(decision => new Decision(about, decision.CommentId, decision.Reason, decision.At))
                    .ToListAsync(cancellationToken),
            ];
        });

    public Task<BridgeCounts> CountAsync(CancellationToken cancellationToken) =>
        engine.ReadAsync(async context => new BridgeCounts(
            await context.Tickets.CountAsync(cancellationToken),
            await context.Tickets.CountAsync(ticket => ticket.LinkOrigin != null, cancellationToken),
            await context.Issues.CountAsync(cancellationToken)));

    private static Task<string?> IdOfAsync(BridgeDbContext context, string key, CancellationToken cancellationToken) =>
        context.Issues
            .Where(issue => issue.Key == key)
            .OrderByDescending(issue => issue.UpdatedAt)
            .Select(issue => issue.Id)
            .FirstOrDefaultAsync(cancellationToken);

    private Task<ImmutableArray<string>> IssuesAsync(bool isGone, string? after, int limit, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<string>>(async context =>
        [
            .. await context.Issues
                .Where(issue => issue.IsGone == isGone && string.Compare(issue.Id, after ?? "") > 0)
                .Where(issue => context.Tickets.Any(ticket => ticket.LinkIssueId == issue.Id && ticket.IsOpen))
                .OrderBy(issue => issue.Id)
                .Select(issue => issue.Id)
                .Take(limit)
                .ToListAsync(cancellationToken),
        ]);
}
