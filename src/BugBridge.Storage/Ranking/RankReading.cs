using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Ranking;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Storage.Database;
using BugBridge.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Ranking;

/// <summary>
/// Reads what stands behind issues. The database does the counting; what comes back is a row an issue, and a row for each account on each.
/// </summary>
internal sealed class RankReading(BridgeDbContext context, RankQuery query, CancellationToken cancellationToken)
{
    private string[]? _ids = query.IssueIds?.ToArray();
    private readonly DateTimeOffset _recentFrom = query.Now.AddDays(-query.GrowthDays);
    private readonly DateTimeOffset _beforeFrom = query.Now.AddDays(-2 * query.GrowthDays);
    private readonly DateTimeOffset _periodFrom = query.PeriodFrom ?? query.Now;
    private readonly DateTimeOffset _periodBeforeFrom = query.BeforeFrom ?? query.PeriodFrom ?? query.Now;
    private readonly string[]? _segments = query.Segments?.ToArray();

    /// <summary>The facts of all issues that are asked for.</summary>
    public async Task<ImmutableArray<RankFacts>> ReadAsync()
    {
        await FindOpenAsync();
        var counts = await CountsAsync();
        var accounts = await AccountsAsync();
        var loners = await LonersAsync();
        var reps = await RepsAsync();
        var severities = await SeveritiesAsync();
        return
        [
            .. (await IssuesAsync())
                .Where(issue => query.IssueIds is not null || counts.ContainsKey(issue.Issue.Id))
                .Select(issue =>
                {
                    var id = issue.Issue.Id;
                    var facts = counts.GetValueOrDefault(id)?.On(issue, query.PeriodFrom is not null) ?? issue;
                    return WithAccounts(facts, [.. accounts[id]], loners.GetValueOrDefault(id)) with
                    {
                        Reps = reps.GetValueOrDefault(id),
                        Severities = [.. severities[id]],
                    };
                }),
        ];
    }

    /// <summary>The ids of the tickets that a figure counts, of all issues that are asked for, the latest first.</summary>
    public async Task<ImmutableArray<string>> TicketsAsync(RankFigure figure)
    {
        await FindOpenAsync();
        var tickets = figure switch
        {
            RankFigure.Recent => Tickets().Where(ticket => ticket.CreatedAt > _periodFrom && ticket.CreatedAt <= query.Now),
            RankFigure.Before => Tickets().Where(ticket => ticket.CreatedAt > _periodBeforeFrom && ticket.CreatedAt <= _periodFrom),
            _ => Tickets(),
        };
        return [.. await tickets.OrderByDescending(ticket => ticket.CreatedAt).ThenByDescending(ticket => ticket.Id).Select(ticket => ticket.Id).ToListAsync(cancellationToken)];
    }

    /// <summary>The tickets of open issues are found by their issues: most of what is held stands behind issues that are done.</summary>
    private async Task FindOpenAsync() => _ids ??= query.WithDone ? null : await Open().Select(issue => issue.Id).ToArrayAsync(cancellationToken);

    private static RankFacts WithAccounts(RankFacts facts, ImmutableArray<AccountOnIssue> accounts, int loners) => facts with
    {
        Accounts = accounts.Length + loners,
        AccountNames =
        [
            .. accounts.Where(account => account.Name is not null)
                .OrderByDescending(account => account.MonthlyRevenueCents).ThenBy(account => account.Name, StringComparer.Ordinal)
                .Select(account => account.Name!),
        ],
        MonthlyRevenueCents = accounts.Sum(account => account.MonthlyRevenueCents),
        Segments = [.. accounts.Select(account => account.Segment).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
    };

    private IQueryable<IssueRow> Open() => query.OpenAt is { } at
        ? context.Issues.Where(issue => !issue.IsGone && (issue.Category != StatusCategory.Done || issue.DoneAt >= at))
        : context.Issues.Where(issue => !issue.IsGone && issue.Category != StatusCategory.Done);

    private IQueryable<TicketRow> Tickets()
    {
        var tickets = context.Tickets.Where(ticket => ticket.LinkIssueId != null && ticket.Status != TicketStatus.Deleted && !ticket.IsMerged);
        tickets = _ids is null ? tickets : tickets.Where(ticket => EF.Parameter(_ids).Contains(ticket.LinkIssueId));
        tickets = query.Since is { } since ? tickets.Where(ticket => ticket.CreatedAt >= since) : tickets;
        tickets = query.Until is { } until ? tickets.Where(ticket => ticket.CreatedAt < until) : tickets;
        return _segments is null ? tickets : tickets.Where(ticket => ticket.CustomerId != null
            && context.Accounts.Any(account => account.Id == ticket.AccountId && EF.Parameter(_segments).Contains(account.Segment)));
    }

    private async Task<Dictionary<string, TicketCounts>> CountsAsync()
    {
        return await Tickets()
            .GroupBy(ticket => ticket.LinkIssueId!)
            .Select(group => new TicketCounts(
                group.Key,
                group.Count(),
                group.Select(ticket => ticket.CustomerId).Distinct().Count(id => id != null),
                group.Count(ticket => ticket.CreatedAt > _recentFrom && ticket.CreatedAt <= query.Now),
                group.Count(ticket => ticket.CreatedAt > _beforeFrom && ticket.CreatedAt <= _recentFrom),
                group.Count(ticket => ticket.CreatedAt > _periodFrom && ticket.CreatedAt <= query.Now),
                group.Count(ticket => ticket.CreatedAt > _periodBeforeFrom && ticket.CreatedAt <= _periodFrom),
                group.Min(ticket => ticket.CreatedAt),
                group.Max(ticket => ticket.CreatedAt)))
            .ToDictionaryAsync(counts => counts.IssueId, StringComparer.Ordinal, cancellationToken);
    }

    private async Task<ILookup<string, AccountOnIssue>> AccountsAsync()
    {
        var named = Tickets()
            .Where(ticket => ticket.CustomerId != null && ticket.AccountId != null)
            .GroupBy(ticket => new { ticket.LinkIssueId, ticket.AccountId })
            .Select(group => new { IssueId = group.Key.LinkIssueId!, group.Key.AccountId, Name = group.Max(ticket => ticket.AccountName) });
        var known =
            from one in named
            join row in context.Accounts on one.AccountId equals row.Id into rows
            from account in rows.DefaultIfEmpty()
            select new AccountOnIssue(one.IssueId, account.Name ?? one.Name, account.Segment, account == null ? 0 : account.MonthlyRevenueCents);
        return (await known.ToListAsync(cancellationToken)).ToLookup(account => account.IssueId, StringComparer.Ordinal);
    }

    /// <summary>How many customers of each issue have no account on any of their tickets.</summary>
    private Task<Dictionary<string, int>> LonersAsync() => Tickets()
        .Where(ticket => ticket.CustomerId != null)
        .GroupBy(ticket => new { ticket.LinkIssueId, ticket.CustomerId })
        .Where(group => group.Max(ticket => ticket.AccountId) == null)
        .Select(group => group.Key.LinkIssueId!)
        .GroupBy(issueId => issueId)
        .Select(group => new { group.Key, Count = group.Count() })
        .ToDictionaryAsync(group => group.Key, group => group.Count, StringComparer.Ordinal, cancellationToken);

    private Task<Dictionary<string, int>> RepsAsync() => Tickets()
        .Where(ticket => ticket.RepId != null)
        .Select(ticket => new { IssueId = ticket.LinkIssueId!, RepId = ticket.RepId! })
        .Union(Tickets().Where(ticket => ticket.LinkRepId != null).Select(ticket => new { IssueId = ticket.LinkIssueId!, RepId = ticket.LinkRepId! }))
        .GroupBy(one => one.IssueId)
        .Select(group => new { group.Key, Count = group.Count() })
        .ToDictionaryAsync(group => group.Key, group => group.Count, StringComparer.Ordinal, cancellationToken);

    private async Task<ILookup<string, string>> SeveritiesAsync()
    {
        var found = await Tickets()
            .Where(ticket => ticket.Severity != null)
            .Select(ticket => new { IssueId = ticket.LinkIssueId!, Severity = ticket.Severity! })
            .Distinct()
            .ToListAsync(cancellationToken);
        return found.OrderBy(one => one.Severity, StringComparer.Ordinal).ToLookup(one => one.IssueId, one => one.Severity, StringComparer.Ordinal);
    }

    private async Task<IEnumerable<RankFacts>> IssuesAsync()
    {
        var asked = query.IssueIds is not null ? context.Issues.Where(issue => EF.Parameter(_ids).Contains(issue.Id))
            : query.WithDone ? context.Issues.Where(issue => !issue.IsGone) : Open();
        var openAt = query.OpenAt;
        var rows =
            from issue in asked
            join row in context.Ranks on issue.Id equals row.IssueId into ranks
            from rank in ranks.DefaultIfEmpty()
            select new
            {
                issue.Id,
                issue.Key,
                issue.Url,
                issue.Summary,
                issue.Status,
                issue.Category,
                issue.IsGone,
                issue.Components,
                issue.EstimateDate,
                Told = openAt == null && issue.EstimateDate == null ? null : context.Promises
                    .Where(promise => promise.IssueId == issue.Id && (openAt == null || promise.ToldAt < openAt) && (promise.ReplacedAt == null || promise.ReplacedAt >= openAt))
                    .Select(promise => promise.Date).FirstOrDefault(),
                Priority = rank.RaisedTo != null && rank.RaisedTo == issue.Priority ? rank.RaisedFrom : issue.Priority,
            };
        return (await rows.ToListAsync(cancellationToken)).Select(issue => new RankFacts
        {
            Issue = new IssueRef(issue.Id, issue.Key),
            Url = issue.Url,
            Summary = issue.Summary,
            Status = issue.Status,
            Category = issue.Category,
            IsGone = issue.IsGone,
            Project = IssueState.ProjectOf(issue.Key),
            Components = IssueRow.ComponentsOf(issue.Components),
            Priority = issue.Priority,
            Promised = openAt is null ? FixDates.Promised(issue.EstimateDate, issue.Told, query.Now) : issue.Told,
        });
    }

    private sealed record TicketCounts(
        string IssueId, int Tickets, int Customers, int Recent, int Before, int InPeriod, int InPeriodBefore, DateTimeOffset First, DateTimeOffset Latest)
    {
        public RankFacts On(RankFacts facts, bool isOfPeriod) => facts with
        {
            Tickets = Tickets,
            Customers = Customers,
            Recent = Recent,
            Before = Before,
            InPeriod = isOfPeriod ? InPeriod : null,
            InPeriodBefore = isOfPeriod ? InPeriodBefore : null,
            First = First,
            Latest = Latest,
        };
    }

    private sealed record AccountOnIssue(string IssueId, string? Name, string? Segment, long MonthlyRevenueCents);
}
