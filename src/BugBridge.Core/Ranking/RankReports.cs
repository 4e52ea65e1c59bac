using BugBridge.Core.Reporting;

namespace BugBridge.Core.Ranking;

/// <summary>Makes reports of the ranking.</summary>
public sealed class RankReports(IRankView ranks, RankingSettings settings, TimeProvider clock)
{
    /// <summary>The most issues that a report names.</summary>
    public const int MostIssues = 100;

    /// <summary>
    /// The ranking of what is open now, or was when the period was over. Only tickets filed before the period's end count; growth compares the period with
    /// the one before it.
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
            OpenAt = period.Until <= now ? period.Until : null,
        };
        var facts = await ranks.FactsAsync(query, cancellationToken);
        var ranked = new RankFormula(settings).Rank(facts, at).Take(MostIssues);
        return new RankReport(period, at, settings.Currency, [.. ranked], facts.Length, facts.Sum(one => one.Recent), facts.Sum(one => one.Before));
    }
}
