using BugBridge.Core.Accounts;
using BugBridge.Core.Issues;
using BugBridge.Core.Ranking;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Tests.Storage;

/// <summary>Counts what stands behind an issue the slow and plain way, for holding the database's counting against it.</summary>
internal static class CountedInMemory
{
    public static RankFacts Facts(IssueState issue, IReadOnlyList<TicketState> all, IReadOnlyDictionary<string, Account> accounts, RankQuery query)
    {
        var tickets = all.Where(ticket => ticket.Link?.IssueId == issue.Id && ticket.Status != TicketStatus.Deleted && !ticket.IsMerged)
            .Where(ticket => (query.Since is null || ticket.CreatedAt >= query.Since) && (query.Until is null || ticket.CreatedAt < query.Until))
            .Where(ticket => query.Segments is not { } wanted
                || (ticket.CustomerId is not null && ticket.AccountId is not null && accounts.GetValueOrDefault(ticket.AccountId)?.Segment is { } segment && wanted.Contains(segment)))
            .ToList();
        var known = tickets.Where(ticket => ticket.CustomerId is not null).ToList();
        var theirs = known.Where(ticket => ticket.AccountId is not null).GroupBy(ticket => ticket.AccountId!).ToList();
        var imported = theirs.Select(group => accounts.GetValueOrDefault(group.Key)).OfType<Account>().ToList();
        var age = TimeSpan.FromDays(query.GrowthDays);
        return new RankFacts
        {
            Issue = new(issue.Id, issue.Key),
            Url = issue.Url,
            Summary = issue.Summary,
            Status = issue.Status,
            Category = issue.Category,
            IsGone = issue.IsGone,
            Project = issue.Project,
            Components = issue.Components,
            Priority = issue.Priority,
            Promised = query.OpenAt is null ? FixDates.Promised(issue.Estimate?.Date, told: null, query.Now) : null,
            Tickets = tickets.Count,
            Customers = known.Select(ticket => ticket.CustomerId).Distinct().Count(),
            Accounts = theirs.Count + known.GroupBy(ticket => ticket.CustomerId).Count(group => group.All(ticket => ticket.AccountId is null)),
            AccountNames =
            [
                .. theirs.Select(group => (Revenue: accounts.GetValueOrDefault(group.Key)?.MonthlyRevenueCents ?? 0, Name: accounts.GetValueOrDefault(group.Key)?.Name ?? group.Max(ticket => ticket.AccountName)))
                    .Where(one => one.Name is not null).OrderByDescending(one => one.Revenue).ThenBy(one => one.Name, StringComparer.Ordinal).Select(one => one.Name!),
            ],
            Reps = tickets.SelectMany(ticket => new[] { ticket.RepId, ticket.Link!.RepId }).OfType<string>().Distinct().Count(),
            MonthlyRevenueCents = imported.Sum(account => account.MonthlyRevenueCents),
            Segments = [.. imported.Select(account => account.Segment).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            Severities = [.. tickets.Select(ticket => ticket.Severity).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            Recent = tickets.Count(ticket => ticket.CreatedAt > query.Now - age && ticket.CreatedAt <= query.Now),
            Before = tickets.Count(ticket => ticket.CreatedAt > query.Now - age - age && ticket.CreatedAt <= query.Now - age),
            InPeriod = query.PeriodFrom is { } from ? tickets.Count(ticket => ticket.CreatedAt > from && ticket.CreatedAt <= query.Now) : null,
            InPeriodBefore = query.PeriodFrom is null ? null : tickets.Count(ticket => ticket.CreatedAt > query.BeforeFrom && ticket.CreatedAt <= query.PeriodFrom),
            First = tickets.Count == 0 ? null : tickets.Min(ticket => ticket.CreatedAt),
            Latest = tickets.Count == 0 ? null : tickets.Max(ticket => ticket.CreatedAt),
        };
    }

    /// <summary>Facts as text, because arrays are equal only to themselves.</summary>
    public static string Shown(RankFacts facts) => string.Join(
        " | ",
        facts with { Components = [], AccountNames = [], Segments = [], Severities = [] },
        string.Join(",", facts.Components),
        string.Join(",", facts.AccountNames),
        string.Join(",", facts.Segments),
        string.Join(",", facts.Severities));
}
