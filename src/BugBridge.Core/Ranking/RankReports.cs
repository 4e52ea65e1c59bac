using System.Collections.Immutable;
using BugBridge.Core.Calendar;

namespace BugBridge.Core.Ranking;

/// <summary>Makes reports of the ranking.</summary>
public sealed class RankReports(IRankView ranks, RankingSettings settings, TimeProvider clock)
{
    /// <summary>The most issues that a report names.</summary>
    public const int MostIssues = 100;

    /// <summary>
    /// The ranking of what is open now, or was when the period was over. Only tickets filed before the period's end count. The scores are those of every other
    /// page at that moment: growth looks at the days of the settings, whatever the period.
    /// </summary>
    public async Task<RankReport> MakeAsync(Period period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var query = QueryOf(period);
        var facts = await ranks.FactsAsync(query, cancellationToken);
        var ranked = new RankFormula(settings, period.Zone).Rank(facts, query.Now).Take(MostIssues);
        return new RankReport(period, query.Now, settings.Currency, settings.GrowthDays, [.. ranked], facts.Length, facts.Sum(one => one.InPeriod ?? 0), facts.Sum(one => one.InPeriodBefore ?? 0));
    }

    /// <summary>All issues of the report of a period, not only those that it names, the highest score first.</summary>
    public async Task<ImmutableArray<RankedIssue>> IssuesAsync(Period period, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        var query = QueryOf(period);
        return [.. new RankFormula(settings, period.Zone).Rank(await ranks.FactsAsync(query, cancellationToken), query.Now)];
    }

    /// <summary>The ids of the tickets behind a figure of the report of a period, the latest first.</summary>
    /// <param name="period">The period.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="issueId">Of this issue; null for all of the report.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ImmutableArray<string>> TicketsAsync(Period period, RankFigure figure, string? issueId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(period);
        return ranks.TicketsAsync(QueryOf(period) with { IssueIds = issueId is null ? null : [issueId] }, figure, cancellationToken);
    }

    private RankQuery QueryOf(Period period)
    {
        var now = clock.GetUtcNow();
        var end = period.Until.AddTicks(-1);
        return new RankQuery(end < now ? end : now, settings.GrowthDays)
        {
            PeriodFrom = period.From.AddTicks(-1),
            BeforeFrom = period.Previous.From.AddTicks(-1),
            Until = period.Until,
            OpenAt = period.Until <= now ? period.Until : null,
        };
    }
}
