using BugBridge.Core.Reporting;

namespace BugBridge.Core.Ranking;

/// <summary>Makes reports of the ranking.</summary>
public sealed class RankReports(IRankView ranks, RankingSettings settings, TimeProvider clock)
{
    /// <summary>The most issues that a report names.</summary>
    public const int MostIssues = 100;

    /// <summary>
    /// The ranking of what is open now. Only tickets filed before the period's end count; growth compares the period with the one before it.
    /// </summary>
    public async Task<RankReport> MakeAsync(Period period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var now = clock.GetUtcNow();
        var end = period.Until.AddTicks(-1);
        var at = end < now ? end : now;
        var query = new RankQuery(at, settings.GrowthDays)
        {
            RecentFrom = period.From.AddTicks(-1),
            BeforeFrom = period.Previous.From.AddTicks(-1),
            Until = period.Until,
        };
        var facts = await ranks.FactsAsync(query, cancellationToken);
        var formula = new RankFormula(settings);
        var ranked = facts.Select(one => (Facts: one, Score: formula.Score(one, at)))
            .OrderByDescending(one => one.Score.Points).ThenByDescending(one => one.Facts.Tickets).ThenBy(one => one.Facts.Issue.Key, StringComparer.Ordinal)
            .Take(MostIssues)
            .Select((one, place) => new RankedPlace(place + 1, one.Facts, one.Score));
        return new RankReport(period, at, settings.Currency, [.. ranked], facts.Length, facts.Sum(one => one.Recent), facts.Sum(one => one.Before));
    }
}
