using System.Collections.Immutable;
using BugBridge.Core.Reporting;

namespace BugBridge.Core.Promises;

/// <summary>A period's promises in figures.</summary>
/// <param name="Told">Dates that were told first in the period, the changed ones among them.</param>
/// <param name="Moved">Dates that were replaced by another in the period, before they had passed.</param>
/// <param name="Removed">Dates that were taken back in the period, before they had passed.</param>
/// <param name="Kept">Dates that fell in the period, and by whose end the issue was done, or the version released where the date is a version's.</param>
/// <param name="Late">Dates that fell in the period and passed; that came later.</param>
/// <param name="Broken">Dates that fell in the period and passed; that has not come.</param>
/// <param name="Standing">Dates of the period that have not passed yet.</param>
/// <param name="MedianSlip">Of the dates that were replaced, the median of the days by which the next was later (negative: earlier); null without any.</param>
public sealed record PromiseFigures(int Told, int Moved, int Removed, int Kept, int Late, int Broken, int Standing, double? MedianSlip)
{
    /// <summary>
    /// Of the dates that fell in the period and passed, the share that was kept; null when none has passed. A date that passed before the fix came
    /// is not kept, however soon after it the fix came.
    /// </summary>
    public double? Reliability => Kept + Late + Broken is > 0 and var passed ? (double)Kept / passed : null;

    /// <summary>Counts a period.</summary>
    /// <param name="promises">The ledger's entries that have to do with the period; others do not count.</param>
    /// <param name="period">The period, in whose zone days end.</param>
    /// <param name="now">UTC.</param>
    public static PromiseFigures Of(ImmutableArray<Promise> promises, Period period, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(period);
        var judged = promises.Where(promise => promise.Date is not null).Select(promise => (Promise: promise, Fate: promise.Fate(now, period.Zone))).ToList();
        var replaced = judged.Where(one => one.Promise.ReplacedAt is { } at && period.Holds(at)).ToList();
        var due = judged.Where(one => one.Promise.Date >= period.First && one.Promise.Date < period.After).ToList();
        return new PromiseFigures(
            judged.Count(one => period.Holds(one.Promise.ToldAt)),
            replaced.Count(one => one.Fate == PromiseFate.Moved),
            replaced.Count(one => one.Fate == PromiseFate.Removed),
            due.Count(one => one.Fate == PromiseFate.Kept),
            due.Count(one => one.Fate == PromiseFate.Late),
            due.Count(one => one.Fate == PromiseFate.Broken),
            due.Count(one => one.Fate == PromiseFate.Standing),
            Median([.. replaced.Where(one => one.Fate == PromiseFate.Moved).Select(one => one.Promise.Slip!.Value).Order()]));
    }

    private static double? Median(ImmutableArray<int> sorted) =>
        sorted.IsEmpty ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;
}
