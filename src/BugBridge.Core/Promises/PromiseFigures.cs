using System.Collections.Immutable;
using BugBridge.Core.Calendar;

namespace BugBridge.Core.Promises;

/// <summary>A period's promises in figures.</summary>
/// <param name="Told">Dates that were told first in the period, the changed ones among them.</param>
/// <param name="Moved">Dates that were replaced by another in the period, before they had passed.</param>
/// <param name="Removed">Dates that were taken back in the period, before they had passed.</param>
/// <param name="Kept">Dates that fell in the period, and by whose end the issue was done, or the version released where the date is a version's.</param>
/// <param name="Late">Dates that fell in the period and passed; that came later.</param>
/// <param name="Broken">Dates that fell in the period and passed; that has not come.</param>
/// <param name="Standing">Dates of the period that have not passed yet.</param>
/// <param name="MedianSlip">Of the dates that were replaced, the median of the calendar days by which the next was later (negative: earlier); null without any.</param>
public sealed record PromiseFigures(int Told, int Moved, int Removed, int Kept, int Late, int Broken, int Standing, double? MedianSlip)
{
    /// <summary>
    /// Of the dates that fell in the period and passed, the share that was kept; null when none has passed. A date that passed before the fix came
    /// is not kept, however soon after it the fix came.
    /// </summary>
    public double? Reliability => Kept + Late + Broken is > 0 and var passed ? (double)Kept / passed : null;

    /// <summary>The same median in business hours, of one of the dates; null where none are set.</summary>
    public TimeSpan? MedianBusinessSlip { get; init; }

    /// <summary>
    /// Of the dates that fell in the period and were met, soon enough or late: calendar time from when they were told to when that came. Half took no longer. Null without
    /// any.
    /// </summary>
    public TimeSpan? FixMedian { get; init; }

    /// <summary>The same for nine of ten.</summary>
    public TimeSpan? Fix90 { get; init; }

    /// <summary>The median in business hours; null where none are set.</summary>
    public TimeSpan? BusinessFixMedian { get; init; }

    /// <summary>The same for nine of ten.</summary>
    public TimeSpan? BusinessFix90 { get; init; }

    /// <summary>Counts a period.</summary>
    /// <param name="promises">The ledger's entries that have to do with the period, judged; others do not count.</param>
    /// <param name="period">The period.</param>
    public static PromiseFigures Of(ImmutableArray<JudgedPromise> promises, Period period)
    {
        ArgumentNullException.ThrowIfNull(period);
        var moved = promises.Where(one => Holds(PromiseFigure.Moved, one, period)).ToList();
        var met = promises.Where(one => Holds(PromiseFigure.Met, one, period)).ToList();
        return new PromiseFigures(
            Count(PromiseFigure.Told),
            Count(PromiseFigure.Moved),
            Count(PromiseFigure.Removed),
            Count(PromiseFigure.Kept),
            Count(PromiseFigure.Late),
            Count(PromiseFigure.Broken),
            Count(PromiseFigure.Standing),
            Median([.. moved.Select(one => one.Promise.Slip!.Value).Order()]))
        {
            MedianBusinessSlip = Percentile(moved.Select(one => one.BusinessSlip), 50),
            FixMedian = Percentile(met.Select(one => one.TimeToFix), 50),
            Fix90 = Percentile(met.Select(one => one.TimeToFix), 90),
            BusinessFixMedian = Percentile(met.Select(one => one.BusinessTimeToFix), 50),
            BusinessFix90 = Percentile(met.Select(one => one.BusinessTimeToFix), 90),
        };

        int Count(PromiseFigure figure) => promises.Count(one => Holds(figure, one, period));
    }

    /// <summary>Whether a date counts for a figure of a period. Not for what is open now, which does not depend on a period.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="one">The date, and what became of it.</param>
    /// <param name="period">The period.</param>
    public static bool Holds(PromiseFigure figure, JudgedPromise one, Period period)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(period);
        var isReplaced = one.Promise is { Date: not null, ReplacedAt: { } at } && period.Holds(at);
        var isDue = one.Promise.Date >= period.First && one.Promise.Date < period.After;
        return figure switch
        {
            PromiseFigure.InPeriod => true,
            PromiseFigure.Told => one.Promise.Date is not null && period.Holds(one.Promise.ToldAt),
            PromiseFigure.Moved => isReplaced && one.Fate == PromiseFate.Moved,
            PromiseFigure.Removed => isReplaced && one.Fate == PromiseFate.Removed,
            PromiseFigure.Kept => isDue && one.Fate == PromiseFate.Kept,
            PromiseFigure.Late => isDue && one.Fate == PromiseFate.Late,
            PromiseFigure.Broken => isDue && one.Fate == PromiseFate.Broken,
            PromiseFigure.Met => isDue && one.Fate is (PromiseFate.Kept or PromiseFate.Late),
            PromiseFigure.NotKept => isDue && one.Fate is (PromiseFate.Late or PromiseFate.Broken),
            PromiseFigure.Passed => isDue && one.Fate is (PromiseFate.Kept or PromiseFate.Late or PromiseFate.Broken),
            PromiseFigure.Standing => isDue && one.Fate == PromiseFate.Standing,
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "It is not a figure of a period."),
        };
    }

    private static TimeSpan? Percentile(IEnumerable<TimeSpan?> lengths, int percent) => NearestRank.Of([.. lengths.OfType<TimeSpan>().Order()], percent);

    private static double? Median(ImmutableArray<int> sorted) =>
        sorted.IsEmpty ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;
}
