using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Ranking;

namespace BugBridge.Host.Commands;

/// <summary>An issue with its score and what it is made of, as it is printed. Times are UTC.</summary>
internal sealed record RankView
{
    /// <summary>The headings of <see cref="PartRows"/>.</summary>
    public static readonly string[] PartColumns = ["Part", "What counts", "Points", "At most"];

    /// <summary>The headings of <see cref="ShortRow"/>.</summary>
    public static readonly string[] ShortColumns = ["Issue", "Score", "Tickets", "Customers", "Revenue", "Summary"];

    public required string Key { get; init; }

    public required decimal Score { get; init; }

    public required string Summary { get; init; }

    public required string Url { get; init; }

    public required string Project { get; init; }

    public required ImmutableArray<string> Components { get; init; }

    public string? Status { get; init; }

    public string? Priority { get; init; }

    public required int Tickets { get; init; }

    public required int Customers { get; init; }

    public required int Accounts { get; init; }

    public required ImmutableArray<string> AccountNames { get; init; }

    public required int Reps { get; init; }

    public required decimal MonthlyRevenue { get; init; }

    public required string Currency { get; init; }

    public required ImmutableArray<string> Segments { get; init; }

    public DateTime? First { get; init; }

    public DateTime? Latest { get; init; }

    public required ImmutableArray<RankPartView> Parts { get; init; }

    /// <summary>The headings of <see cref="CsvRow"/>.</summary>
    public static IEnumerable<string> CsvColumns(IEnumerable<string> parts) =>
    [
        "Key", "Score", "Summary", "Project", "Components", "Status", "Priority", "Tickets", "Customers", "Accounts", "AccountNames", "Reps", "MonthlyRevenue",
        "Currency", "Segments", "First", "Latest", "Url", .. parts.Select(part => part + "Points"),
    ];

    public static RankView Of(RankFacts facts, RankScore score, string currency) => new()
    {
        Key = facts.Issue.Key,
        Score = Math.Round((decimal)score.Points, 1),
        Summary = facts.Summary,
        Url = facts.Url,
        Project = facts.Project,
        Components = facts.Components,
        Status = facts.Status,
        Priority = facts.Priority,
        Tickets = facts.Tickets,
        Customers = facts.Customers,
        Accounts = facts.Accounts,
        AccountNames = facts.AccountNames,
        Reps = facts.Reps,
        MonthlyRevenue = facts.MonthlyRevenueCents / 100m,
        Currency = currency,
        Segments = facts.Segments,
        First = facts.First?.UtcDateTime,
        Latest = facts.Latest?.UtcDateTime,
        Parts = [.. score.Parts.Select(RankPartView.Of)],
    };

    /// <summary>Part by part what the score is made of.</summary>
    public IEnumerable<string[]> PartRows() => Parts.Select(part => part.Row());

    /// <summary>What fits on a line of 80 characters.</summary>
    public string[] ShortRow() =>
    [
        Key, Score.ToString("0.0", CultureInfo.InvariantCulture), Text(Tickets), Text(Customers), MonthlyRevenue.ToString("#,0", CultureInfo.InvariantCulture), Summary,
    ];

    public IEnumerable<string> CsvRow() =>
    [
        Key, Text(Score), Summary, Project, string.Join("; ", Components), Status ?? string.Empty, Priority ?? string.Empty, Text(Tickets), Text(Customers),
        Text(Accounts), string.Join("; ", AccountNames), Text(Reps), Text(MonthlyRevenue), Currency, string.Join("; ", Segments), Day(First), Day(Latest), Url,
        .. Parts.Select(part => Text(part.Points)),
    ];

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Day(DateTime? time) => time?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
}
