using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.Promises;
using BugBridge.Tests.FirstContact;
using Xunit;
using static BugBridge.Tests.Promises.SomePromise;

namespace BugBridge.Tests.Promises;

/// <summary>A November, counted by hand.</summary>
public sealed class PromiseFiguresTests
{
    private static readonly Period Month = Period.MonthOf(November(15), TimeZoneInfo.Utc);
    private static readonly DateTimeOffset October = new(2026, 10, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_month_is_counted_to_the_last_promise()
    {
        var figures = Figures(
            [
                // Told in October, kept and broken in November.
                Standing with { ToldAt = October, DoneAt = November(3) },
                Standing with { ToldAt = October },

                // Told in November: kept on the day, fixed a day late, still to come, and for December.
                Standing with { DoneAt = November(10) },
                Standing with { DoneAt = November(11) },
                Standing with { Date = new(2026, 11, 30) },
                Standing with { Date = new(2026, 12, 5) },

                // Moved in time by 5 and by -2 days, and out of November by 30; the middle of -2, 5 and 30 is 5.
                Standing with { ReplacedAt = November(4), ReplacedBy = Tenth.AddDays(5) },
                Standing with { ReplacedAt = November(4), ReplacedBy = Tenth.AddDays(-2) },
                Standing with { ToldAt = October, ReplacedAt = November(4), ReplacedBy = Tenth.AddDays(30) },

                // Moved after it had passed: broken, and no change that counts.
                Standing with { ReplacedAt = November(12), ReplacedBy = Tenth.AddDays(90) },

                // Taken back in time, and the entry that says so.
                Standing with { ReplacedAt = November(4) },
                Standing with { Date = null, ToldAt = November(4) },

                // Of December and told then: nothing of November.
                Standing with { ToldAt = new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero), Date = new(2026, 12, 20) },
            ],
            November(20));

        Assert.Equal(new PromiseFigures(Told: 8, Moved: 3, Removed: 1, Kept: 2, Late: 1, Broken: 2, Standing: 1, MedianSlip: 5), figures with { FixMedian = null, Fix90 = null });
        Assert.Equal(0.4, figures.Reliability);
    }

    [Fact]
    public void An_empty_month_has_no_reliability_and_no_median()
    {
        var figures = Figures([], November(20));

        Assert.Equal((0, null, null), (figures.Told, figures.Reliability, figures.MedianSlip));
    }

    [Fact]
    public void Changes_and_fixes_are_told_in_business_hours_beside_calendar_time()
    {
        // The 2nd and the 9th of November are Mondays. Told on Monday at noon: done on Wednesday at noon, on Friday at 20:00, and on the Saturday after; to be done still.
        var (told, tenth) = (November(2).Date, new DateOnly(2026, 11, 10));
        Promise Told(DateTimeOffset? done) => Standing with { Date = tenth, ToldAt = new(told.AddHours(12), TimeSpan.Zero), DoneAt = done };
        DateTimeOffset At(int day, int hour) => new(2026, 11, day, hour, 0, 0, TimeSpan.Zero);

        // Moved from Tuesday to Friday, and back to Monday.
        var figures = Figures(
            [Told(At(4, 12)), Told(At(6, 20)), Told(At(14, 12)), Told(null), Told(null) with { ReplacedAt = At(3, 9), ReplacedBy = new(2026, 11, 13) }],
            At(20, 0),
            BusinessTimesTests.Office.Calendar(TimeZoneInfo.Utc));
        var back = Figures([Told(null) with { ReplacedAt = At(3, 9), ReplacedBy = new(2026, 11, 9) }], At(20, 0), BusinessTimesTests.Office.Calendar(TimeZoneInfo.Utc));

        Assert.Equal((TimeSpan.FromHours(104), TimeSpan.FromHours(288)), (figures.FixMedian, figures.Fix90));
        Assert.Equal((TimeSpan.FromHours(37), TimeSpan.FromHours(77)), (figures.BusinessFixMedian, figures.BusinessFix90));
        Assert.Equal((3.0, TimeSpan.FromHours(24)), (figures.MedianSlip, figures.MedianBusinessSlip));
        Assert.Equal((-1.0, TimeSpan.FromHours(-8)), (back.MedianSlip, back.MedianBusinessSlip));
    }

    private static PromiseFigures Figures(ImmutableArray<Promise> promises, DateTimeOffset now, BusinessCalendar? hours = null) =>
        PromiseFigures.Of([.. promises.Select(promise => JudgedPromise.Of(promise, now, Month.Zone, hours))], Month);
}
