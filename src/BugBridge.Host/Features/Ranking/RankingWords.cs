using BugBridge.Core.Calendar;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;

namespace BugBridge.Host.Features.Ranking;

/// <summary>What is said of scores and places.</summary>
internal static class RankingWords
{
    /// <summary>The title of a report's scores: those of a period that is over are not the ones that other pages show now.</summary>
    /// <param name="words">The reader's.</param>
    /// <param name="period">The report's.</param>
    /// <param name="at">When it was made, or any later moment, UTC.</param>
    public static string ScoreTitle(this Words words, Period period, DateTimeOffset at) =>
        at < period.Until.AddTicks(-1) ? words["Score"] : words.Of("Score at the end of {0}", words.Name(period));

    /// <summary>An issue's place; a dash for one that is not open.</summary>
    public static PackCell PlaceCell(this Words words, int? place) => place is { } one ? words.Cell(one) : new PackCell("–", null);
}
