using System.Collections.Immutable;
using BugBridge.Core.Ranking;
using BugBridge.Core.Reporting;

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
            standing.Count(promise => promise.Date < today),
            standing.Count(promise => promise.Date >= today && promise.Date <= today.AddDays(StandingPromise.SoonDays)),
            [
                .. (await WithBehindAsync([.. standing.Take(MostStanding)], now, today, cancellationToken))
                    .Select(one => one with { BusinessTimeLeft = hours?.Between(EndOf(today, period), EndOf(one.Promise.Date!.Value, period)) }),
            ],
            inPeriod);
    }

    private static DateTimeOffset EndOf(DateOnly day, Period period) => Period.StartOf(day.AddDays(1), period.Zone);

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
