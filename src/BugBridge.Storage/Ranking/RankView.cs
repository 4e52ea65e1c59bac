using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Ranking;
using BugBridge.Storage.Database;
using BugBridge.Storage.Stores;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Ranking;

/// <inheritdoc cref="IRankView"/>
internal sealed class RankView(IDatabaseEngine engine) : IRankView
{
    public Task<ImmutableArray<RankFacts>> FactsAsync(RankQuery query, CancellationToken cancellationToken) =>
        // Several questions at several moments: what changes between them makes the issue due again.
        engine.ReadAsync(context => new RankReading(context, query, cancellationToken).ReadAsync());

    public Task<ImmutableArray<string>> TicketsAsync(RankQuery query, RankFigure figure, CancellationToken cancellationToken) =>
        engine.ReadAsync(context => new RankReading(context, query, cancellationToken).TicketsAsync(figure));

    public Task<ImmutableArray<DueRank>> DueAsync(
        DateTimeOffset rankedBefore, DateTimeOffset writtenBefore, int limit, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<DueRank>>(async context =>
        {
            var held =
                from issue in context.Issues
                join row in context.Ranks on issue.Id equals row.IssueId into rows
                from rank in rows.DefaultIfEmpty()
                where rank == null || rank.WrittenAt == null || rank.WrittenAt < writtenBefore
                where rank == null
                    || rank.Changes != rank.Ranked
                    || (!issue.IsGone && issue.Category != StatusCategory.Done && (rank.RankedAt == null || rank.RankedAt < rankedBefore))
                orderby issue.Id
                select new { issue.Id, Changes = rank == null ? 0 : rank.Changes };
            return [.. (await held.Take(limit).ToListAsync(cancellationToken)).Select(one => new DueRank(one.Id, one.Changes))];
        });

    public Task<ImmutableArray<string>> SegmentsAsync(CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<string>>(async context =>
        [
            .. (await context.Accounts.Where(account => account.Segment != null).Select(account => account.Segment!).Distinct().ToListAsync(cancellationToken))
                .Order(StringComparer.Ordinal),
        ]);
}
