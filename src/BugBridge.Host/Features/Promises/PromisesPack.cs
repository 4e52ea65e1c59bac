using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.Issues;
using BugBridge.Core.Promises;
using BugBridge.Host.Features.Ranking;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Figures;

namespace BugBridge.Host.Features.Promises;

/// <summary>Every fix date that reps were told: what is overdue now, what comes, and how a period's dates were kept.</summary>
[PackName(Report)]
internal sealed class PromisesPack(PromiseReports reports, ReportSettings settings) : IPackSource
{
    // A page can be read.
    private const int MostInPeriod = 1000;

    /// <summary>The report's name.</summary>
    public const string Report = "promises";

    public string Name => Report;

    private bool HasHours => settings.BusinessHours.HasHours;

    public async Task<Pack> MakeAsync(Period period, Words words, CancellationToken cancellationToken)
    {
        var report = await reports.MakeAsync(period, cancellationToken);
        return new Pack(
            Name,
            words.Of("Promised fix dates, {0}", words.Name(period)),
            report.At,
            [
                Figures(report, words),
                new PackText(words["A date counts as announced once it is on its way to an open ticket, as a note or in its field. It counts as kept if the issue is done by the end of that day (a release: if it was released), by the last date announced before it passed. A date that passes first counts as missed, however soon the fix comes after it."]),
                new PackHeading(words.Of("Open promises, as of {0}", words.Time(report.At))),
                Standing(report, words),
                .. More(report.Count, report.Standing.Length, FigureAddress.To(Name, period, PromiseFigure.Open), words),
                new PackHeading(words.Of("Announced or due in {0}", words.Name(period))),
                InPeriod(report, words),
                .. More(report.InPeriod.Length, MostInPeriod, FigureAddress.To(Name, period, PromiseFigure.InPeriod), words),
            ],
            report);
    }

    private PackFigures Figures(PromiseReport report, Words words)
    {
        var figures = report.Figures;
        var passed = figures.Kept + figures.Late + figures.Broken;
        var met = figures.Kept + figures.Late;
        return new PackFigures(
        [
            new PackFigure(words["Overdue now"], words.Number(report.Overdue), words.Of("{0} more due within {1} days", words.Number(report.DueSoon), StandingPromise.SoonDays))
                .Listed(report.Overdue, Behind(PromiseFigure.Overdue), report.DueSoon, Behind(PromiseFigure.DueSoon)),
            new PackFigure(words["Reliability"], words.Share(figures.Reliability), words.Of("{0} of {1} dates that passed: fixed in time", words.Number(figures.Kept), words.Number(passed)))
                .Listed(passed, Behind(PromiseFigure.Passed), figures.Kept, Behind(PromiseFigure.Kept)),
            new PackFigure(words["Dates told"], words.Number(figures.Told), words.Of("{0} of the period have not passed yet", words.Number(figures.Standing)))
                .Listed(figures.Told, Behind(PromiseFigure.Told), figures.Standing, Behind(PromiseFigure.Standing)),
            new PackFigure(words["Dates changed"], words.Number(figures.Moved), words.Of("{0} removed", words.Number(figures.Removed)))
                .Listed(figures.Moved, Behind(PromiseFigure.Moved), figures.Removed, Behind(PromiseFigure.Removed)),
            new PackFigure(words.InCalendarTime(words["Median change"]), Days(figures.MedianSlip, words), words["of dates that were changed before they passed"]).Listed(figures.Moved, Behind(PromiseFigure.Moved)),
            .. BusinessFigure("Median change", figures.MedianBusinessSlip, words["of dates that were changed before they passed"], words).Select(one => one.Listed(figures.Moved, Behind(PromiseFigure.Moved))),
            new PackFigure(words.InCalendarTime(words["From told to fixed, median"]), words.Length(figures.FixMedian), words.Of("nine of ten within {0}", words.Length(figures.Fix90))).Listed(met, Behind(PromiseFigure.Met)),
            .. BusinessFigure("From told to fixed, median", figures.BusinessFixMedian, words.Of("nine of ten within {0}", words.BusinessLength(figures.BusinessFix90)), words).Select(one => one.Listed(met, Behind(PromiseFigure.Met))),
            new PackFigure(words["Dates not kept"], words.Number(figures.Late + figures.Broken), words.Of("{0} of them fixed since", words.Number(figures.Late)))
                .Listed(figures.Late + figures.Broken, Behind(PromiseFigure.NotKept), figures.Late, Behind(PromiseFigure.Late)),
        ]);

        FigureAddress Behind(PromiseFigure figure) => FigureAddress.To("promises", report.Period, figure);
    }

    private IEnumerable<PackFigure> BusinessFigure(string what, TimeSpan? length, string note, Words words) =>
        HasHours ? [new PackFigure(words.InBusinessHours(words[what]), words.BusinessLength(length), note)] : [];

    private IEnumerable<PackColumn> BusinessColumn(string name, string what, Words words) => HasHours ? [new PackColumn(name, words.InBusinessHours(words[what]), true)] : [];

    private IEnumerable<PackCell> BusinessCell(TimeSpan? length, Words words) => HasHours ? [words.BusinessCell(length)] : [];

    private PackTable Standing(PromiseReport report, Words words) => new(
        "standing",
        words["Open promises, overdue ones first"],
        [
            new("issue", words["Issue"]), new("summary", words["Summary"]), new("promised", words["Promised for"]), new("state", words["Urgency"]),
            new("days", words["Calendar days left"], true), .. BusinessColumn("business-left", "Time left", words), new("source", words["Source"]), new("status", words["Status"]), new("told", words["Told on"]),
            new("tickets", words["Tickets waiting"], true), new("customers", words["Customers"], true), new("accounts", words["Accounts"], true),
            new("revenue", words["Monthly revenue"], true),
        ],
        [.. report.Standing.Select(one => Row(one, report.Period, words))])
    {
        IfEmpty = words["No fix date is promised at the moment."],
    };

    private ImmutableArray<PackCell> Row(StandingPromise one, Period period, Words words) =>
    [
        PackCell.Of(one.Promise.Issue.Key, one.Promise.Url),
        PackCell.Of(one.Promise.Summary),
        words.Cell(one.Promise.Date),
        PackCell.Of(words[one.IsOverdue ? "Overdue" : one.IsDueSoon ? "Due soon" : "Later"]),
        words.Cell(one.Days),
        .. BusinessCell(one.BusinessTimeLeft, words),
        PackCell.Of(Source(one.Promise, words)),
        PackCell.Of(one.Promise.Status),
        words.Cell(one.Promise.ToldAt),
        words.Cell(one.Behind.Tickets).Listed(Waiting(one, period)),
        words.Cell(one.Behind.Customers).Listed(Waiting(one, period)),
        words.Cell(one.Behind.Accounts).Listed(Waiting(one, period)),
        words.MoneyCell(one.Behind.MonthlyRevenueCents).Listed(Waiting(one, period)),
    ];

    private static FigureAddress Waiting(StandingPromise one, Period period) =>
        new("promises", period.ToString(), PromiseFigureLists.Waiting) { By = RankFigures.Issue, Key = one.Promise.Issue.Id };

    private PackTable InPeriod(PromiseReport report, Words words) => new(
        "dates",
        words["Dates in the order in which they were announced"],
        [
            new("issue", words["Issue"]), new("summary", words["Summary"]), new("told", words["Told on"]), new("before", words["Before"]),
            new("promised", words["Promised for"]), new("outcome", words["Outcome"]), new("next", words["Then told"]), new("slip", words["Calendar days later"], true),
            .. BusinessColumn("business-slip", "Later by", words), new("done", words["Done on"]), new("released", words["Released on"]),
            new("fix-calendar", words.InCalendarTime(words["From told to fixed"]), true), .. BusinessColumn("fix-business", "From told to fixed", words), new("tickets", words["Tickets told"], true), new("source", words["Source"]),
        ],
        [.. report.InPeriod.Take(MostInPeriod).Select(one => Row(one, report.Period, words))])
    {
        IfEmpty = words["No fix date was announced, changed or due in this period."],
    };

    private ImmutableArray<PackCell> Row(JudgedPromise judged, Period period, Words words)
    {
        var promise = judged.Promise;
        return
        [
            PackCell.Of(promise.Issue.Key, promise.Url),
            PackCell.Of(promise.Summary),
            words.Cell(promise.ToldAt),
            words.Cell(promise.Before),
            words.Cell(promise.Date),
            new PackCell(words[Outcome(promise, judged.Fate)], judged.Fate.ToString()),
            words.Cell(promise.ReplacedBy),
            new PackCell(promise.Slip?.ToString("+0;-0;0", words.Culture) ?? "–", promise.Slip),
            .. BusinessCell(judged.BusinessSlip, words),
            words.Cell(promise.DoneAt),
            Released(promise, words),
            words.Cell(judged.TimeToFix),
            .. BusinessCell(judged.BusinessTimeToFix, words),
            words.Cell(promise.Tickets).Listed(PromiseFigureLists.ToldTo(promise, period)),
            PackCell.Of(Source(promise, words)),
        ];
    }

    /// <summary>When the version of a date was released.</summary>
    public static PackCell Released(Promise promise, Words words) => promise.ReleaseDate is { } released ? words.Cell((DateOnly?)released) : words.Cell(promise.ReleasedAt);

    /// <summary>What became of a date, as a text to be put into the reader's language.</summary>
    public static string Outcome(Promise promise, PromiseFate fate) => fate switch
    {
        PromiseFate.Standing => "Still open",
        PromiseFate.Kept => "Kept",
        PromiseFate.Late => "Not kept, fixed later",
        PromiseFate.Broken => "Not kept",
        PromiseFate.Moved => promise.Slip > 0 ? "Moved later" : "Moved earlier",
        _ => promise.Date is null ? "No date any more" : "Taken back",
    };

    /// <summary>Where the date was read, in the reader's words; empty when it was taken back.</summary>
    public static string Source(Promise promise, Words words) => (promise.Source, promise.Detail) switch
    {
        (null, _) => string.Empty,
        (EstimateSource.DueDate, _) => words["Due date"],
        (EstimateSource.FixVersion, { } version) => words.Of("Release {0}", version),
        (EstimateSource.FixVersion, null) => words["Release"],
        (EstimateSource.Sprint, { } sprint) => words.Of("End of {0}", sprint),
        (EstimateSource.Sprint, null) => words["End of the sprint"],
        (_, { } field) => words.Of("Field {0}", field),
        _ => words["Date field"],
    };

    private static IEnumerable<PackText> More(int count, int most, FigureAddress all, Words words) => count > most
        ? [new PackText(words.Of("{0} more are not shown.", words.Number(count - most))) { Behind = [new PackLink(all.ToString(), words["Show all"])] }]
        : [];

    private static string Days(double? days, Words words) => days is { } one
        ? words.Of(one < 0 ? "{0} days earlier" : "{0} days later", Math.Abs(one).ToString("0.#", words.Culture))
        : "–";
}
