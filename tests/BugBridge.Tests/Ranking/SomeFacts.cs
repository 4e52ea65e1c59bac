using BugBridge.Core.Issues;
using BugBridge.Core.Ranking;
using BugBridge.Tests.Builders;
using FsCheck;
using FsCheck.Fluent;

namespace BugBridge.Tests.Ranking;

/// <summary>Facts about issues, to be bent, and at random.</summary>
internal static class SomeFacts
{
    public static readonly DateTimeOffset Now = A.Monday.AddDays(30);

    private static readonly string[] Severities = ["Outage", "Loss of data", "Annoying", "unheard of"];
    private static readonly string?[] Priorities = ["Highest", "High", "Medium", null];
    private static readonly string[] Segments = ["Enterprise", "Small", "unheard of"];

    public static RankFacts One() => new()
    {
        Issue = new IssueRef("1001", "ENG-12"),
        Url = "https://jira.example/browse/ENG-12",
        Summary = "Export crashes",
        Status = "To Do",
        Category = StatusCategory.ToDo,
        Project = "ENG",
        Tickets = 1,
        Customers = 1,
        Accounts = 1,
        Reps = 1,
        First = A.Monday,
        Latest = A.Monday,
    };

    public static Arbitrary<RankFacts> AtRandom() => Arb.From(
        from tickets in Gen.Choose(1, 5000)
        from customers in Gen.Choose(0, tickets)
        from accounts in Gen.Choose(0, customers)
        from reps in Gen.Choose(0, 200)
        from cents in Gen.Choose(0, int.MaxValue)
        from recent in Gen.Choose(0, tickets)
        from before in Gen.Choose(0, tickets - recent)
        from age in Gen.Choose(0, 2000)
        from late in Gen.Choose(-50, 400)
        from severities in Gen.SubListOf(Severities)
        from priority in Gen.Elements(Priorities)
        from segments in Gen.SubListOf(Segments)
        select One() with
        {
            Tickets = tickets,
            Customers = customers,
            Accounts = accounts,
            Reps = reps,
            MonthlyRevenueCents = cents,
            Recent = recent,
            Before = before,
            First = Now.AddDays(-age),
            Promised = DateOnly.FromDateTime(Now.UtcDateTime).AddDays(-late),
            Severities = [.. severities],
            Priority = priority,
            Segments = [.. segments],
        });

    public static RankingSettings Settings() => new()
    {
        SeverityField = "Severity",
        SeverityPoints = { ["Outage"] = 100, ["Loss of data"] = 80, ["Annoying"] = 10 },
        SegmentPoints = { ["Enterprise"] = 100, ["Small"] = 20 },
        Fields = new RankFields { Tickets = "T", Customers = "C", Revenue = "R", Score = "S", ReportedBy = "B" },
    };
}
