using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Promises;
using BugBridge.Core.Reporting;
using BugBridge.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Stores;

/// <inheritdoc cref="IPromiseView"/>
internal sealed class PromiseView(IDatabaseEngine engine) : IPromiseView
{
    // Engineers mark a duplicate and close it at about the same time, in either order.
    private static readonly TimeSpan ClosedWithMerge = TimeSpan.FromDays(1);

    public Task<ImmutableArray<Promise>> OfIssueAsync(string issueId, CancellationToken cancellationToken) => engine.ReadAsync(context =>
        ReadAsync(context.Promises.Where(promise => promise.IssueId == issueId), context.Issues, cancellationToken));

    public Task<ImmutableArray<Promise>> StandingAsync(CancellationToken cancellationToken) => engine.ReadAsync<ImmutableArray<Promise>>(async context =>
    {
        var issues = context.Issues.Where(issue => !issue.IsGone && issue.MergedInto == null && issue.Category != StatusCategory.Done);
        var standing = await ReadAsync(context.Promises.Where(promise => promise.ReplacedAt == null && promise.Date != null), issues, cancellationToken);
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

    private static async Task<ImmutableArray<Promise>> ReadAsync(
        IQueryable<PromiseRow> promises, IQueryable<IssueRow> issues, CancellationToken cancellationToken)
    {
        var rows =
            from promise in promises
            join issue in issues on promise.IssueId equals issue.Id
            orderby promise.Id
            select new { Promise = promise, issue.Id, issue.Key, issue.Url, issue.Summary, issue.Status, issue.DoneAt, issue.MergedAt };
        return
        [
            .. (await rows.ToListAsync(cancellationToken)).Select(row => Of(row.Promise, new IssueRef(row.Id, row.Key), row.Url, row.Summary) with
            {
                Status = row.Status,
                DoneAt = row.DoneAt + ClosedWithMerge > row.MergedAt ? null : row.DoneAt,
            }),
        ];
    }

    private static Promise Of(PromiseRow row, IssueRef issue, string url, string summary) => new()
    {
        Issue = issue,
        Url = url,
        Summary = summary,
        Date = row.Date,
        Source = row.Source,
        Detail = row.Detail,
        Before = row.Before,
        ToldAt = row.ToldAt,
        Tickets = row.Tickets,
        ReplacedAt = row.ReplacedAt,
        ReplacedBy = row.ReplacedBy,
    };
}
