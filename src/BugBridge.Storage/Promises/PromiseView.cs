using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.Issues;
using BugBridge.Core.Promises;
using BugBridge.Storage.Database;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Stores;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Promises;

/// <inheritdoc cref="IPromiseView"/>
internal sealed class PromiseView(IDatabaseEngine engine) : IPromiseView
{
    // Engineers mark a duplicate and close it at about the same time, in either order.
    private static readonly TimeSpan ClosedWithMerge = TimeSpan.FromDays(1);

    // More than anybody gets at once but after a long rest; the next pass goes on.
    private const int MostReminded = 500;

    public Task<ImmutableArray<Promise>> OfIssueAsync(string issueId, CancellationToken cancellationToken) => engine.ReadAsync(context =>
        ReadAsync(context.Promises.Where(promise => promise.IssueId == issueId), context.Issues, cancellationToken));

    public Task<ImmutableArray<Promise>> UnremindedAsync(DateOnly before, CancellationToken cancellationToken) => engine.ReadAsync(context =>
    {
        var promises = context.Promises
            .Where(promise => promise.ReplacedAt == null && promise.Date < before && promise.RemindedAt == null)
            .Where(promise => Waiting(context).Any(issue => issue.Id == promise.IssueId))
            .OrderBy(promise => promise.Date).ThenBy(promise => promise.Id).Take(MostReminded);
        return ReadAsync(promises, context.Issues, cancellationToken);
    });

    public Task<ImmutableArray<PromiseToldTo>> ToldAsync(string issueId, int limit, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<PromiseToldTo>>(async context =>
        {
            var told =
                from promise in context.Promises
                join ticket in context.PromiseTickets on promise.Id equals ticket.PromiseId
                where promise.IssueId == issueId
                orderby promise.Id descending, ticket.TicketId
                select new { promise.Id, ticket.TicketId, promise.Date, ticket.ToldAt };
            return [.. (await told.Take(limit).ToListAsync(cancellationToken)).Select(one => new PromiseToldTo(one.Id, one.TicketId, one.Date, one.ToldAt))];
        });

    public Task<ImmutableArray<Promise>> StandingAsync(CancellationToken cancellationToken) => engine.ReadAsync<ImmutableArray<Promise>>(async context =>
    {
        // What is done may still wait for the release that was promised, as in FixDates.CanPromise.
        var promises = context.Promises.Where(promise => promise.ReplacedAt == null && promise.Date != null).Where(promise => context.Issues.Any(issue =>
            issue.Id == promise.IssueId && !issue.IsGone && issue.MergedInto == null
            && (issue.Category != StatusCategory.Done || (promise.Source == EstimateSource.FixVersion && issue.ReleaseVersion == null))));
        var standing = await ReadAsync(promises, context.Issues, cancellationToken);
        return [.. standing.OrderBy(promise => promise.Date).ThenBy(promise => promise.Issue.Key, StringComparer.Ordinal)];
    });

    public Task<ImmutableArray<Promise>> OfPeriodAsync(Period period, CancellationToken cancellationToken) => engine.ReadAsync(context =>
    {
        var (from, until, first, after) = (period.From, period.Until, period.First, period.After);
        var promises = context.Promises.Where(promise =>
            (promise.ToldAt >= from && promise.ToldAt < until)
            || (promise.ReplacedAt >= from && promise.ReplacedAt < until)
            || (promise.Date >= first && promise.Date < after));
        return ReadAsync(promises, context.Issues, cancellationToken);
    });

    /// <summary>Issues whose fix is still to come.</summary>
    private static IQueryable<IssueRow> Waiting(BridgeDbContext context) =>
        context.Issues.Where(issue => !issue.IsGone && issue.MergedInto == null && issue.Category != StatusCategory.Done);

    private static async Task<ImmutableArray<Promise>> ReadAsync(
        IQueryable<PromiseRow> promises, IQueryable<IssueRow> issues, CancellationToken cancellationToken)
    {
        var rows =
            from promise in promises
            join issue in issues on promise.IssueId equals issue.Id
            orderby promise.Id
            select new { Promise = promise, issue.Id, issue.Key, issue.Url, issue.Summary, issue.Status, issue.DoneAt, issue.MergedAt, issue.ReleasedAt, issue.ReleaseDate };
        return
        [
            .. from row in await rows.ToListAsync(cancellationToken)
               let isByMerge = row.DoneAt + ClosedWithMerge > row.MergedAt
               select Of(row.Promise, new IssueRef(row.Id, row.Key), row.Url, row.Summary) with
               {
                   Status = row.Status,
                   DoneAt = isByMerge ? null : row.DoneAt,
                   ReleasedAt = isByMerge ? null : row.ReleasedAt,
                   ReleaseDate = isByMerge ? null : row.ReleaseDate,
               },
        ];
    }

    private static Promise Of(PromiseRow row, IssueRef issue, string url, string summary) => new()
    {
        Id = row.Id,
        Issue = issue,
        Url = url,
        Summary = summary,
        Date = row.Date,
        Source = row.Source,
        Detail = row.Detail,
        Before = row.Before,
        ToldAt = row.ToldAt,
        Tickets = row.Tickets,
        RemindedAt = row.RemindedAt,
        ReplacedAt = row.ReplacedAt,
        ReplacedBy = row.ReplacedBy,
    };
}
