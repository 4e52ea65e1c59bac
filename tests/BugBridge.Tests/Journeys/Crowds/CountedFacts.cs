using System.Globalization;
using BugBridge.Core.Issues;
using BugBridge.Core.Ranking;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Zendesk;

namespace BugBridge.Tests.Journeys.Crowds;

/// <summary>Counts what stands behind an issue from the helpdesk's own tickets.</summary>
internal static class CountedFacts
{
    public static RankFacts Of(JiraIssue issue, IReadOnlyCollection<ZendeskTicket> tickets, Population people, long bridge, DateTimeOffset now, int growthDays)
    {
        var organizations = tickets.Select(ticket => ticket.OrganizationId).OfType<long>().Distinct().ToList();
        var loners = tickets.Where(ticket => ticket.OrganizationId is null).Select(ticket => ticket.RequesterId).Distinct().Count();
        return new RankFacts
        {
            Issue = new IssueRef(issue.Id.ToString(CultureInfo.InvariantCulture), issue.Key),
            Url = string.Empty,
            Summary = issue.Summary,
            Priority = issue.Priority,
            Tickets = tickets.Count,
            Customers = tickets.Select(ticket => ticket.RequesterId).Distinct().Count(),
            Accounts = organizations.Count + loners,
            AccountNames =
            [
                .. organizations.OrderByDescending(id => Revenue(people, id)).ThenBy(id => people.OrganizationNames[id], StringComparer.Ordinal)
                    .Select(id => people.OrganizationNames[id]),
            ],
            MonthlyRevenueCents = organizations.Sum(id => Revenue(people, id)),
            Reps = tickets.SelectMany(ticket => RepsOf(ticket, bridge)).Distinct().Count(),
            Recent = tickets.Count(ticket => ticket.CreatedAt > now.AddDays(-growthDays)),
            Before = tickets.Count(ticket => ticket.CreatedAt > now.AddDays(-2 * growthDays) && ticket.CreatedAt <= now.AddDays(-growthDays)),
            First = tickets.Min(ticket => ticket.CreatedAt),
            Latest = tickets.Max(ticket => ticket.CreatedAt),
        };
    }

    /// <summary>"3 tickets from 2 customers of 2 accounts (Acme and 1 more), 1 rep; first 2026-11-02, latest 2026-11-05", put together anew.</summary>
    public static string Sentence(RankFacts facts)
    {
        var named = facts.AccountNames.Take(2).ToList();
        var more = facts.Accounts - named.Count;
        var names = named.Count == 0 ? string.Empty : more == 0 ? $" ({string.Join(" and ", named)})" : $" ({string.Join(", ", named)} and {more} more)";
        return FormattableString.Invariant(
            $"{Some(facts.Tickets, "ticket")} from {Some(facts.Customers, "customer")} of {Some(facts.Accounts, "account")}{names}, {Some(facts.Reps, "rep")}; first {facts.First:yyyy-MM-dd}, latest {facts.Latest:yyyy-MM-dd}");
    }

    private static string Some(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";

    private static long Revenue(Population people, long organization) =>
        people.Accounts.TryGetValue(organization, out var account) ? account.MonthlyRevenueCents : 0;

    /// <summary>Who works on it, and who put it behind its issue.</summary>
    private static IEnumerable<long> RepsOf(ZendeskTicket ticket, long bridge)
    {
        var joined = ticket.Comments.LastOrDefault(comment => !comment.IsPublic && comment.AuthorId != bridge && comment.Body.StartsWith("/bug", StringComparison.Ordinal));
        return new[] { ticket.AssigneeId, joined?.AuthorId }.OfType<long>();
    }
}
