using System.Collections.Immutable;
using BugBridge.Core.Calendar;

namespace BugBridge.Host.Dashboard.Shared;

/// <summary>The periods that a reader can choose from.</summary>
internal static class PeriodChoice
{
    private const int Months = 13;
    private const int Quarters = 5;

    /// <summary>The latest months, or quarters, that have begun, newest first; the one that is shown is always among them.</summary>
    /// <param name="kind">Months or quarters.</param>
    /// <param name="shown">What is shown, or null.</param>
    /// <param name="now">UTC.</param>
    /// <param name="zone">The zone of the reports.</param>
    public static ImmutableArray<Period> Of(PeriodKind kind, Period? shown, DateTimeOffset now, TimeZoneInfo zone)
    {
        var month = Period.MonthOf(now, zone);
        var latest = kind == PeriodKind.Month ? month : month.Quarter();
        var all = new List<Period>();
        for (var one = latest; all.Count < (kind == PeriodKind.Month ? Months : Quarters); one = one.Previous)
        {
            all.Add(one);
        }

        return shown is null || shown.Kind != kind || all.Contains(shown) ? [.. all] : [.. all, shown];
    }
}
