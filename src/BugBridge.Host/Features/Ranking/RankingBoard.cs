using System.Collections.Concurrent;
using BugBridge.Core.Calendar;
using BugBridge.Core.Ranking;
using BugBridge.Host.Dashboard.Serving;

namespace BugBridge.Host.Features.Ranking;

/// <summary>The ranking as pages show it.</summary>
internal sealed class RankingBoard(IRankView ranks, RankingSettings settings, ReportSettings reports, TimeProvider clock)
{
    private const int MuchRanked = 20_000;

    private readonly ConcurrentDictionary<(string? Segment, bool WithDone), SharedReading<RankedIssues>> _readings = [];

    /// <summary>The issues that have a ticket that counts.</summary>
    /// <param name="segment">Only tickets of accounts in this segment count; null for all.</param>
    /// <param name="withDone">Whether issues that are done are among them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<RankedIssues> ReadAsync(string? segment, bool withDone, CancellationToken cancellationToken) =>
        _readings.GetOrAdd((segment, withDone), one => new SharedReading<RankedIssues>(() => ReadNowAsync(one.Segment, one.WithDone), IsMuch, clock)).ReadAsync(cancellationToken);

    /// <summary>After somebody changed what the ranking is made of: the next page shows it.</summary>
    public void Forget()
    {
        foreach (var reading in _readings.Values)
        {
            reading.Forget();
        }
    }

    /// <summary>From about here on a reading takes more than a tenth of a second.</summary>
    private static bool IsMuch(RankedIssues ranking) => ranking.Issues.Sum(one => one.Facts.Tickets) + (ranking.Issues.Length * 4) > MuchRanked;

    private async Task<RankedIssues> ReadNowAsync(string? segment, bool withDone)
    {
        var now = clock.GetUtcNow();
        var query = new RankQuery(now, settings.GrowthDays) { WithDone = withDone, Segments = segment is null ? null : [segment] };
        return new RankedIssues([.. new RankFormula(settings, reports.Zone).Rank(await ranks.FactsAsync(query, CancellationToken.None), now)], now);
    }
}
