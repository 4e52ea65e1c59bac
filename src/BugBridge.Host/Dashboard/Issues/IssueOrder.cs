using System.Collections.Immutable;
using BugBridge.Core.Ranking;

namespace BugBridge.Host.Dashboard.Issues;

/// <summary>The orders in which issues can be listed; equals stay in the order of their scores.</summary>
internal static class IssueOrder
{
    /// <summary>Their names in addresses, and their titles.</summary>
    public static ImmutableArray<(string Name, string Title)> All { get; } =
    [
        ("score", "Score"), ("tickets", "Tickets"), ("customers", "Customers"), ("revenue", "Revenue"), ("growth", "Growth"), ("latest", "Latest ticket"),
        ("estimate", "Estimate"), ("key", "Key"),
    ];

    /// <summary>Issues that come by score, in another order.</summary>
    public static IEnumerable<RankedIssue> Sort(IEnumerable<RankedIssue> issues, string name) => name switch
    {
        "tickets" => issues.OrderByDescending(one => one.Facts.Tickets),
        "customers" => issues.OrderByDescending(one => one.Facts.Customers),
        "revenue" => issues.OrderByDescending(one => one.Facts.MonthlyRevenueCents),
        "growth" => issues.OrderByDescending(one => one.Facts.Growth),
        "latest" => issues.OrderByDescending(one => one.Facts.Latest),
        "estimate" => issues.OrderBy(one => one.Facts.Promised ?? DateOnly.MaxValue),
        "key" => issues.OrderBy(one => one.Facts.Project, StringComparer.Ordinal).ThenBy(one => one.Facts.Issue.Key.Length).ThenBy(one => one.Facts.Issue.Key, StringComparer.Ordinal),
        _ => issues,
    };
}
