using BugBridge.Core.Calendar;
using BugBridge.Host.Features.Ranking;
using BugBridge.Host.Language;

namespace BugBridge.Host.Dashboard.Home;

/// <summary>Reads what an engineer starts with.</summary>
internal sealed class EngineerStartReading(RankingBoard board)
{
    private const int MostTop = 10;
    private const int MostDates = 12;
    private const int DaysAhead = 7;

    /// <summary>As it is now.</summary>
    public async Task<EngineerStart> ReadAsync(Words words, CancellationToken cancellationToken)
    {
        var ranking = await board.ReadAsync(cancellationToken);
        var today = words.Zone.DayOf(ranking.At);
        return new EngineerStart(
            [.. ranking.Issues.Take(MostTop)],
            [.. ranking.Issues.Where(one => one.Facts.Promised >= today && one.Facts.Promised < today.AddDays(DaysAhead)).OrderBy(one => one.Facts.Promised).Take(MostDates)],
            [.. ranking.Overdue.Take(MostDates)]);
    }
}
