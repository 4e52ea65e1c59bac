using BugBridge.Core.Ranking;
using BugBridge.Core.Reporting;

namespace BugBridge.Core.Promises;

/// <summary>Makes reports of promises.</summary>
public sealed class PromiseReports(IPromiseView promises, IRankView ranks, RankingSettings ranking, TimeProvider clock)
{
    /// <summary>The report of a period.</summary>
    public async Task<PromiseReport> MakeAsync(Period period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var now = clock.GetUtcNow();
        var inPeriod = await promises.OfPeriodAsync(period, cancellationToken);
        return new PromiseReport(
            period,
            now,
            PromiseFigures.Of(inPeriod, period, now),
            [.. await StandingAsync(now, period.Zone, cancellationToken)],
            [.. inPeriod.Select(promise => (promise, promise.Fate(now, period.Zone)))]);
    }

    /// <summary>What stands now: overdue first, the longest first, then by date.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="zone">The zone in which days end.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IEnumerable<StandingPromise>> StandingAsync(DateTimeOffset now, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var standing = await promises.StandingAsync(cancellationToken);
        var query = new RankQuery(now, ranking.GrowthDays) { IssueIds = [.. standing.Select(promise => promise.Issue.Id)] };
        var behind = (await ranks.FactsAsync(query, cancellationToken)).ToDictionary(facts => facts.Issue.Id, StringComparer.Ordinal);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).Date);
        return standing.Where(promise => behind.ContainsKey(promise.Issue.Id))
            .Select(promise => new StandingPromise(promise, promise.Date!.Value.DayNumber - today.DayNumber, behind[promise.Issue.Id]));
    }
}
