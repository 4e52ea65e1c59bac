using BugBridge.Core.Issues;
using Xunit;

namespace BugBridge.Tests.Promises;

/// <summary>What a fix date is worth.</summary>
public sealed class FixDatesTests
{
    // The 2nd in Auckland, the 1st in Honolulu.
    private static readonly DateTimeOffset Morning = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly First = new(2026, 11, 1);

    [Theory]
    [InlineData("Pacific/Auckland", 0, 1)]
    [InlineData("Pacific/Auckland", 1, 0)]
    [InlineData("Pacific/Honolulu", 0, 0)]
    [InlineData("Pacific/Honolulu", -3, 3)]
    public void A_date_is_late_from_the_day_after_it_in_the_teams_zone(string zone, int day, int late) =>
        Assert.Equal(late, FixDates.DaysLate(First.AddDays(day), Morning, TimeZoneInfo.FindSystemTimeZoneById(zone)));

    [Fact]
    public void Where_there_is_no_date_none_is_late_none_promised_and_none_doubtful() =>
        Assert.Equal((0, null, null, false), (FixDates.DaysLate(null, Morning, TimeZoneInfo.Utc), FixDates.Promised(null, First, Morning), FixDates.DoubtOf(null, Morning), FixDates.CanPromise(null, Morning)));

    [Theory]
    [InlineData(-1, DateDoubt.Passed)]
    [InlineData(0, null)]
    [InlineData(3 * 365, null)]
    [InlineData((3 * 366) + 1, DateDoubt.TooFar)]
    public void A_day_that_is_over_everywhere_and_one_that_is_years_away_cannot_be_promised(int day, DateDoubt? doubt) =>
        Assert.Equal(doubt, FixDates.DoubtOf(First.AddDays(day), Morning));

    [Theory]
    [InlineData(StatusCategory.InProgress, EstimateSource.DueDate, false, true)]
    [InlineData(StatusCategory.Done, EstimateSource.DueDate, false, false)]
    [InlineData(StatusCategory.Done, EstimateSource.FixVersion, false, true)]
    [InlineData(StatusCategory.Done, EstimateSource.FixVersion, true, false)]
    public void Of_an_issue_that_is_done_only_the_date_of_a_version_is_still_to_come_until_its_release(StatusCategory category, EstimateSource source, bool isReleased, bool can) =>
        Assert.Equal(can, FixDates.CanPromise(new Estimate(First.AddDays(9), source), category, isReleased ? new Release("7.1", null) : null, Morning));
}
