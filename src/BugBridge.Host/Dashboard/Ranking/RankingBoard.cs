using System.Collections.Concurrent;
using System.Collections.Immutable;
using BugBridge.Core.Ranking;

namespace BugBridge.Host.Dashboard.Ranking;

/// <summary>
/// The ranking as pages show it. It is read anew for every page as long as that is quick; where a reading takes long because there are very
/// many tickets, pages share the last one while the next is read, so that nobody waits for it. Never more than <see cref="Oldest"/> old.
/// </summary>
internal sealed class RankingBoard(IRankView ranks, RankingSettings settings, TimeProvider clock)
{
    /// <summary>What is older is not shown.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromMinutes(2);

    /// <summary>A reading of one second is shared for twenty.</summary>
    private const int SharedFor = 20;

    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<(string? Segment, bool WithDone), Reading> _last = [];
    private readonly ConcurrentDictionary<(string? Segment, bool WithDone), Task<Reading>> _running = [];

    /// <summary>The issues that have a ticket that counts.</summary>
    /// <param name="segment">Only tickets of accounts in this segment count; null for all.</param>
    /// <param name="withDone">Whether issues that are done are among them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<RankedIssues> ReadAsync(string? segment, bool withDone, CancellationToken cancellationToken)
    {
        var about = (segment, withDone);
        if (_last.TryGetValue(about, out var last) && last.Took > Quick && clock.GetElapsedTime(last.ReadAt) < Oldest)
        {
            if (clock.GetElapsedTime(last.ReadAt) > last.Took * SharedFor)
            {
                _ = StartAsync(about);
            }

            return last.Issues;
        }

        return (await StartAsync(about).WaitAsync(cancellationToken)).Issues;
    }

    /// <summary>After somebody changed what the ranking is made of: the next page shows it.</summary>
    public void Forget() => _last.Clear();

    private Task<Reading> StartAsync((string? Segment, bool WithDone) about) => _running.GetOrAdd(about, one => Task.Run(async () =>
    {
        try
        {
            return _last[one] = await ReadNowAsync(one.Segment, one.WithDone);
        }
        finally
        {
            _running.TryRemove(one, out _);
        }
    }));

    private async Task<Reading> ReadNowAsync(string? segment, bool withDone)
    {
        var (began, now, formula) = (clock.GetTimestamp(), clock.GetUtcNow(), new RankFormula(settings));
        var query = new RankQuery(now, settings.GrowthDays) { WithDone = withDone, Segments = segment is null ? null : [segment] };
        var facts = await ranks.FactsAsync(query, CancellationToken.None);
        ImmutableArray<RankedIssue> ranked =
        [
            .. facts.Select(one => new RankedIssue(one, formula.Score(one, now)))
                .OrderByDescending(one => one.Score.Points).ThenByDescending(one => one.Facts.Tickets).ThenBy(one => one.Facts.Issue.Key, StringComparer.Ordinal),
        ];
        return new Reading(new RankedIssues(ranked, now), clock.GetTimestamp(), clock.GetElapsedTime(began));
    }

    private sealed record Reading(RankedIssues Issues, long ReadAt, TimeSpan Took);
}
