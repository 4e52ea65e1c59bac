using BugBridge.Core.Issues;
using BugBridge.Core.Promises;
using Xunit;
using static BugBridge.Tests.Promises.SomePromise;

namespace BugBridge.Tests.Promises;

public sealed class PromiseFateTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void A_date_stands_to_the_end_of_its_day_and_is_broken_from_then_on()
    {
        Assert.Equal(PromiseFate.Standing, Fate(Standing, November(10, 23)));
        Assert.Equal(PromiseFate.Broken, Fate(Standing, November(11, 0)));
    }

    [Fact]
    public void The_day_ends_in_the_zone_of_the_reports()
    {
        Assert.Equal(PromiseFate.Broken, Standing.Fate(November(10, 23), Berlin));
        Assert.Equal(PromiseFate.Kept, (Standing with { DoneAt = November(10, 22) }).Fate(November(20), Berlin));
        Assert.Equal(PromiseFate.Late, (Standing with { DoneAt = November(10, 23) }).Fate(November(20), Berlin));
    }

    [Fact]
    public void An_issue_that_is_done_in_time_keeps_it_and_one_that_is_done_later_does_not()
    {
        Assert.Equal(PromiseFate.Kept, Fate(Standing with { DoneAt = November(10, 23) }, November(30)));
        Assert.Equal(PromiseFate.Late, Fate(Standing with { DoneAt = November(11, 0) }, November(30)));
    }

    [Fact]
    public void A_date_that_is_replaced_before_it_passed_was_moved_and_says_by_how_much()
    {
        var moved = Standing with { ReplacedAt = November(9), ReplacedBy = Tenth.AddDays(5), DoneAt = November(14) };

        Assert.Equal((PromiseFate.Moved, 5), (Fate(moved, November(30)), moved.Slip!.Value));
        Assert.Equal(PromiseFate.Removed, Fate(moved with { ReplacedBy = null }, November(30)));
    }

    [Fact]
    public void A_date_that_is_replaced_after_it_passed_was_broken_all_the_same()
    {
        var tooLate = Standing with { ReplacedAt = November(11), ReplacedBy = Tenth.AddDays(20) };

        Assert.Equal(PromiseFate.Broken, Fate(tooLate, November(12)));
        Assert.Equal(PromiseFate.Late, Fate(tooLate with { DoneAt = November(25) }, November(30)));
    }

    [Fact]
    public void A_date_that_moves_once_the_issue_is_done_was_kept() =>
        Assert.Equal(PromiseFate.Kept, Fate(Standing with { DoneAt = November(5), ReplacedAt = November(6), ReplacedBy = Tenth.AddDays(9) }, November(30)));

    [Fact]
    public void A_date_of_a_version_is_kept_by_its_release_and_not_by_being_done()
    {
        var done = Standing with { Source = EstimateSource.FixVersion, DoneAt = November(5) };

        Assert.Equal((PromiseFate.Standing, PromiseFate.Broken), (Fate(done, November(10)), Fate(done, November(11))));
        Assert.Equal(PromiseFate.Kept, Fate(done with { ReleasedAt = November(10, 23) }, November(30)));
        Assert.Equal(PromiseFate.Late, Fate(done with { ReleasedAt = November(11) }, November(30)));
        Assert.Equal(PromiseFate.Moved, Fate(done with { ReplacedAt = November(6), ReplacedBy = Tenth.AddDays(9), ReleasedAt = November(19) }, November(30)));
    }

    [Fact]
    public void A_release_that_is_seen_late_counts_from_the_day_that_Jira_has()
    {
        var seenLate = Standing with { Source = EstimateSource.FixVersion, DoneAt = November(5), ReleasedAt = November(12), ReleaseDate = Tenth };

        Assert.Equal(PromiseFate.Kept, Fate(seenLate, November(30)));
        Assert.Equal(PromiseFate.Late, Fate(seenLate with { ReleaseDate = Tenth.AddDays(1) }, November(30)));
    }

    [Fact]
    public void Taking_a_date_back_is_itself_an_entry_without_a_date() => Assert.Equal(PromiseFate.Removed, Fate(Standing with { Date = null }, November(30)));

    private static PromiseFate Fate(Promise promise, DateTimeOffset now) => promise.Fate(now, TimeZoneInfo.Utc);
}
