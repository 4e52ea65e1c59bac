using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.Issues;
using BugBridge.Core.Ranking;

namespace BugBridge.Core.Promises;

/// <summary>Makes reports of promises.</summary>
public sealed class PromiseReports(IPromiseView promises, IRankView ranks, RankingSettings ranking, ReportSettings reports, TimeProvider clock)
{
    /// <summary>The most standing promises that a report names: more than anybody reads, and few enough to count what waits for each.</summary>
    public const int MostStanding = 300;

    /// <summary>The report of a period.</summary>
    public async Task<PromiseReport> MakeAsync(Period period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var now = clock.GetUtcNow();
        var today = period.Zone.DayOf(now);
        var hours = reports.Calendar();
        var inPeriod = (await promises.OfPeriodAsync(period, cancellationToken)).Select(promise => JudgedPromise.Of(promise, now, period.Zone, hours)).ToImmutableArray();
        var standing = await promises.StandingAsync(cancellationToken);
        return new PromiseReport(
            period,
            now,
            PromiseFigures.Of(inPeriod, period),
            standing.Length,
            standing.Count(promise => IsOpen(PromiseFigure.Overdue, promise, now, period.Zone)),
            standing.Count(promise => IsOpen(PromiseFigure.DueSoon, promise, now, period.Zone)),
            [
                .. (await WithBehindAsync([.. standing.Take(MostStanding)], now, today, cancellationToken))
                    .Select(one => one with { BusinessTimeLeft = hours?.Between(Period.EndOf(today, period.Zone), Period.EndOf(one.Promise.Date!.Value, period.Zone)) }),
            ],
            inPeriod);
    }

    /// <summary>The dates behind a figure of the report of a period: open ones by date, others in the order in which they were told.</summary>
    public async Task<ImmutableArray<JudgedPromise>> DatesAsync(PromiseFigure figure, Period period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var now = clock.GetUtcNow();
        var dates = figure >= PromiseFigure.Open
            ? (await promises.StandingAsync(cancellationToken)).Where(promise => IsOpen(figure, promise, now, period.Zone))
            : await promises.OfPeriodAsync(period, cancellationToken);
        return [.. dates.Select(promise => JudgedPromise.Of(promise, now, period.Zone, hours: null)).Where(one => figure >= PromiseFigure.Open || PromiseFigures.Holds(figure, one, period))];
    }

    /// <summary>The tickets to which a date was told, each once, in no particular order.</summary>
    /// <param name="issueId">Its issue.</param>
    /// <param name="promiseId">The date's entry.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ImmutableArray<PromiseToldTo>> ToldAsync(string issueId, long promiseId, CancellationToken cancellationToken) =>
        [.. (await promises.ToldAsync(issueId, int.MaxValue, cancellationToken)).Where(one => one.PromiseId == promiseId)];

    /// <summary>The ids of the tickets that wait for an issue now, the latest first.</summary>
    public Task<ImmutableArray<string>> WaitingAsync(string issueId, CancellationToken cancellationToken) =>
        ranks.TicketsAsync(new RankQuery(clock.GetUtcNow(), ranking.GrowthDays) { IssueIds = [issueId] }, RankFigure.Tickets, cancellationToken);

    private static bool IsOpen(PromiseFigure figure, Promise promise, DateTimeOffset now, TimeZoneInfo zone) => figure switch
    {
        PromiseFigure.Overdue => FixDates.DaysLate(promise.Date, now, zone) > 0,
        PromiseFigure.DueSoon => FixDates.DaysLate(promise.Date, now, zone) == 0 && promise.Date <= zone.DayOf(now).AddDays(StandingPromise.SoonDays),
        _ => true,
    };

    private async Task<ImmutableArray<StandingPromise>> WithBehindAsync(
        ImmutableArray<Promise> standing, DateTimeOffset now, DateOnly today, CancellationToken cancellationToken)
    {
        var query = new RankQuery(now, ranking.GrowthDays) { IssueIds = [.. standing.Select(promise => promise.Issue.Id)] };
        var behind = (await ranks.FactsAsync(query, cancellationToken)).ToDictionary(facts => facts.Issue.Id, StringComparer.Ordinal);
        return
        [
            .. standing.Where(promise => behind.ContainsKey(promise.Issue.Id))
                .Select(promise => new StandingPromise(promise, promise.Date!.Value.DayNumber - today.DayNumber, behind[promise.Issue.Id])),
        ];
    }
}
