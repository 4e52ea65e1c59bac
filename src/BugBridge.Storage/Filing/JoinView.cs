using System.Collections.Immutable;
using BugBridge.Core.Filing.Joining;
using BugBridge.Storage.Database;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Filing;

/// <inheritdoc cref="IJoinView"/>
internal sealed class JoinView(IDatabaseEngine engine) : IJoinView
{
    public Task<ImmutableArray<DueJoins>> DueAsync(DateTimeOffset joinedUntil, DateTimeOffset toldBefore, int limit, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<DueJoins>>(async context =>
        {
            var waiting =
                from joined in context.Joins
                join ticket in context.Tickets on joined.TicketId equals ticket.Id
                where joined.State == JoinState.Waiting && !joined.IsQuiet && joined.At <= joinedUntil && ticket.LinkIssueId != null
                    && !context.Joins.Any(told => told.IssueId == ticket.LinkIssueId && told.ToldAt > toldBefore)
                orderby joined.At, joined.TicketId
                select new { joined.TicketId, IssueId = ticket.LinkIssueId };
            return
            [
                .. (await waiting.Take(limit).ToListAsync(cancellationToken))
                    .GroupBy(one => one.IssueId!, StringComparer.Ordinal)
                    .Select(joins => new DueJoins(joins.Key, [.. joins.Select(one => one.TicketId).Distinct(StringComparer.Ordinal)])),
            ];
        });
}
