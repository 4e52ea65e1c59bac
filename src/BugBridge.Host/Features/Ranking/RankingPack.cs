using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.Ranking;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Figures;

namespace BugBridge.Host.Features.Ranking;

/// <summary>The issues that are open, or were when the period ended, by what stands behind them, with the parts of their scores.</summary>
[PackName(Report)]
internal sealed class RankingPack(RankReports reports) : IPackSource
{
    // More bars than that say nothing.
    private const int MostDrawn = 15;
    private const int LargeFrom = 500;

    /// <summary>The report's name.</summary>
    public const string Report = "ranking";

    public string Name => Report;

    public async Task<Pack> MakeAsync(Period period, Words words, CancellationToken cancellationToken)
    {
        var report = await reports.MakeAsync(period, cancellationToken);
        return new Pack(
            Name,
            words.Of("Ranking of open issues, {0}", words.Name(period)),
            report.At,
            [
                Figures(report, words),
                new PackText(About(report, words)),
                Ranking(report, words),
                .. report.Issues.Length < report.Count ? [new PackText(words.Of("{0} more are not shown.", words.Number(report.Count - report.Issues.Length))) { Behind = [new PackLink(Issues(RankFigures.Issues, report).ToString(), words["Show all"])] }] : Array.Empty<PackText>(),
                new PackHeading(words["What the scores are made of"]),
                Parts(report, words),
            ],
            report)
        {
            IsLarge = report.Count > LargeFrom,
        };
    }

    private static string About(RankReport report, Words words) => report.IsOver
        ? words.Of("Issues that were open when the period ended ({0}), including those closed since, with the dates promised by then; status, priority and accounts are today's. Scores include tickets filed before the period ended; growth compares its last {1} days with the {1} days before. Revenue is in {2} a month.", words.Time(report.Period.Until), report.GrowthDays, report.Currency)
        : words.Of("Open issues with their scores as of {0}; growth compares the last {1} days with the {1} days before. Revenue is in {2} a month.", words.Time(report.At), report.GrowthDays, report.Currency);

    private static PackFigures Figures(RankReport report, Words words) => new(
    [
        new PackFigure(words["Open issues with tickets"], words.Number(report.Count)).Listed(report.Count, Issues(RankFigures.Issues, report)),
        new PackFigure(words["Tickets in the period"], words.Number(report.New), words.Of("{0} in the period before", words.Number(report.Before)))
            .Listed(report.New, Behind(RankFigure.Recent, report.Period), report.Before, Behind(RankFigure.Before, report.Period)),
        new PackFigure(words["Highest score"], report.Issues.IsEmpty ? "–" : words.Number((long)report.Issues[0].Score.Rounded), report.Issues.FirstOrDefault()?.Facts.Issue.Key),
        new PackFigure(words["Past their promised date"], words.Number(report.Issues.Count(one => one.IsLate)), words["of the issues below"]).Listed(report.Issues.Count(one => one.IsLate), Issues(RankFigures.Late, report)),
    ]);

    private static PackTable Ranking(RankReport report, Words words) => new(
        "ranking",
        words["Issues by score"],
        [
            new("issue", words["Issue"]), new("score", words.ScoreTitle(report.Period, report.At), true), new("place", words["Place"], true), new("summary", words["Summary"]),
            new("status", words["Status"]), new("priority", words["Priority"]), new("tickets", words["Tickets"], true), new("new", words["In the period"], true),
            new("before", words["In the one before"], true), new("customers", words["Customers"], true), new("accounts", words["Accounts"], true),
            new("revenue", words["Monthly revenue"], true), new("first", words["First ticket"]), new("promised", words["Promised for"]),
        ],
        [.. report.Issues.Select(one => Row(one, report.Period, words))])
    {
        IfEmpty = words["No open issue had a ticket by the end of this period."],
        Chart = report.Issues.Length is > 0 and <= MostDrawn ? new PackChart(ChartKind.Bars, 0, [1]) : null,
    };

    /// <summary>The list of the tickets that a figure counts, of one issue or of all.</summary>
    public static FigureAddress Behind(RankFigure figure, Period period, string? issueId = null) =>
        FigureAddress.To("ranking", period, figure) with { By = issueId is null ? null : RankFigures.Issue, Key = issueId };

    private static FigureAddress Issues(string which, RankReport report) => new("ranking", report.Period.ToString(), which);

    private static ImmutableArray<PackCell> Row(RankedIssue one, Period period, Words words) =>
    [
        PackCell.Of(one.Facts.Issue.Key, one.Facts.Url),
        words.Cell(one.Score.Rounded),
        words.PlaceCell(one.Place),
        PackCell.Of(one.Facts.Summary),
        PackCell.Of(one.Facts.Status),
        PackCell.Of(one.Facts.Priority),
        words.Cell(one.Facts.Tickets).Listed(Behind(RankFigure.Tickets, period, one.Facts.Issue.Id)),
        words.Cell(one.Facts.InPeriod ?? 0).Listed(Behind(RankFigure.Recent, period, one.Facts.Issue.Id)),
        words.Cell(one.Facts.InPeriodBefore ?? 0).Listed(Behind(RankFigure.Before, period, one.Facts.Issue.Id)),
        words.Cell(one.Facts.Customers).Listed(Behind(RankFigure.Tickets, period, one.Facts.Issue.Id)),
        words.Cell(one.Facts.Accounts).Listed(Behind(RankFigure.Tickets, period, one.Facts.Issue.Id)),
        words.MoneyCell(one.Facts.MonthlyRevenueCents).Listed(Behind(RankFigure.Tickets, period, one.Facts.Issue.Id)),
        words.Cell(one.Facts.First),
        words.Cell(one.Facts.Promised),
    ];

    private static PackTable Parts(RankReport report, Words words) => new(
        "parts",
        words["Points by part"],
        [
            new("issue", words["Issue"]),
            .. RankFormula.PartNames.Select(name => new PackColumn(ColumnOf(name), words[Title(name)], true)),
            new("score", words.ScoreTitle(report.Period, report.At), true),
        ],
        [.. report.Issues.Select(one => Points(one, words))])
    {
        IfEmpty = words["No open issue had a ticket by the end of this period."],
    };

    private static ImmutableArray<PackCell> Points(RankedIssue one, Words words) =>
    [
        PackCell.Of(one.Facts.Issue.Key, one.Facts.Url), .. one.Score.Parts.Select(part => Points(part.Points, words)), words.Cell(one.Score.Rounded),
    ];

    private static PackCell Points(double points, Words words) => new(words.Number(points), Math.Round(points, 2));

    private static string ColumnOf(string part) => part switch
    {
        nameof(RankWeights.BrokenPromise) => "broken-promise",
        _ => part.ToLowerInvariant(),
    };

    private static string Title(string part) => part switch
    {
        nameof(RankWeights.BrokenPromise) => "Broken promise",
        _ => part,
    };
}
