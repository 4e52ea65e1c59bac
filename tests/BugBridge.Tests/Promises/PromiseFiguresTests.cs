using BugBridge.Core.Promises;
using BugBridge.Core.Reporting;
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
        var figures = PromiseFigures.Of(
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
            Month,
            November(20));

        Assert.Equal(new PromiseFigures(Told: 8, Moved: 3, Removed: 1, Kept: 2, Late: 1, Broken: 2, Standing: 1, MedianSlip: 5), figures);
        Assert.Equal(0.4, figures.Reliability);
    }

    [Fact]
    public void An_empty_month_has_no_reliability_and_no_median()
    {
        var figures = PromiseFigures.Of([], Month, November(20));

        Assert.Equal((0, null, null), (figures.Told, figures.Reliability, figures.MedianSlip));
    }
}
