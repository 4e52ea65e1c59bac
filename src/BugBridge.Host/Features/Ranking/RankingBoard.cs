using BugBridge.Core.Calendar;
using BugBridge.Core.Issues;
using BugBridge.Core.Ranking;
using BugBridge.Host.Dashboard.Serving;

namespace BugBridge.Host.Features.Ranking;

/// <summary>The ranking as pages show it: whatever page shows an issue's score or place takes it from here, so that all say the same.</summary>
internal sealed class RankingBoard
{
    private const int MuchRanked = 20_000;

    private readonly IRankView _ranks;
    private readonly RankingSettings _settings;
    private readonly RankFormula _formula;
    private readonly TimeProvider _clock;
    private readonly SharedReading<RankedIssues> _open;
    private readonly SharedReading<RankedIssues> _all;

    public RankingBoard(IRankView ranks, RankingSettings settings, ReportSettings reports, TimeProvider clock)
    {
        (_ranks, _settings, _formula, _clock) = (ranks, settings, new RankFormula(settings, reports.Zone), clock);
        _open = new(() => ReadNowAsync(withDone: false), IsMuch, clock);
        _all = new(() => ReadNowAsync(withDone: true), IsMuch, clock);
    }

    /// <summary>The open issues that have a ticket that counts, the highest score first.</summary>
    public Task<RankedIssues> ReadAsync(CancellationToken cancellationToken) => _open.ReadAsync(cancellationToken);

    /// <summary>The same with the issues that are done among them, by score: these have no place.</summary>
    public async Task<RankedIssues> ReadWithDoneAsync(CancellationToken cancellationToken)
    {
        var open = await ReadAsync(cancellationToken);
        var done = (await _all.ReadAsync(cancellationToken)).Issues.Where(one => one.Facts.Category == StatusCategory.Done).ExceptBy(open.Issues.Select(IdOf), IdOf, StringComparer.Ordinal);
        return open with { Issues = [.. open.Issues.Concat(done.Select(one => one with { Place = null })).OrderByDescending(one => one.Score.Points)] };
    }

    /// <summary>An issue with its score and place, whatever its state; null for one that is not known.</summary>
    public async Task<RankedIssue?> FindAsync(string issueId, CancellationToken cancellationToken)
    {
        var open = await ReadAsync(cancellationToken);
        if (open.Issues.FirstOrDefault(one => IdOf(one) == issueId) is { } ranked)
        {
            return ranked;
        }

        var facts = await _ranks.FactsAsync(new RankQuery(open.At, _settings.GrowthDays) { IssueIds = [issueId] }, cancellationToken);
        return _formula.Rank(facts, open.At).Select(one => one with { Place = null }).FirstOrDefault();
    }

    /// <summary>After somebody changed what the ranking is made of: the next page shows it.</summary>
    public void Forget()
    {
        _open.Forget();
        _all.Forget();
    }

    /// <summary>From about here on a reading takes more than a tenth of a second.</summary>
    private static bool IsMuch(RankedIssues ranking) => ranking.Issues.Sum(one => one.Facts.Tickets) + (ranking.Issues.Length * 4) > MuchRanked;

    private static string IdOf(RankedIssue one) => one.Facts.Issue.Id;

    private async Task<RankedIssues> ReadNowAsync(bool withDone)
    {
        var now = _clock.GetUtcNow();
        var facts = await _ranks.FactsAsync(new RankQuery(now, _settings.GrowthDays) { WithDone = withDone }, CancellationToken.None);
        return new RankedIssues([.. _formula.Rank(facts, now)], now);
    }
}
