using BugBridge.Core.Calendar;
using Xunit;

namespace BugBridge.Tests.Calendar;

public sealed class PeriodTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2026-10", "2026-09-30T22:00Z", "2026-10-31T23:00Z")]
    [InlineData(" 2026-03 ", "2026-02-28T23:00Z", "2026-03-31T22:00Z")]
    [InlineData("2026-Q4", "2026-09-30T22:00Z", "2026-12-31T23:00Z")]
    [InlineData("2026-q1", "2025-12-31T23:00Z", "2026-03-31T22:00Z")]
    public void It_begins_and_ends_at_midnight_in_its_zone(string text, string from, string until)
    {
        var period = Period.Read(text, Now, Berlin);

        Assert.Equal((DateTimeOffset.Parse(from, null), DateTimeOffset.Parse(until, null)), (period.From, period.Until));
        Assert.True(period.Holds(period.From));
        Assert.False(period.Holds(period.Until));
    }

    [Fact]
    public void Without_a_text_it_is_the_last_month_that_is_over()
    {
        Assert.Equal("2026-10", Period.Read(null, Now, TimeZoneInfo.Utc).ToString());
        Assert.Equal("2026-11", Period.Read("", DateTimeOffset.Parse("2026-11-30T23:30Z", null).AddHours(1), Berlin).ToString());
    }

    [Theory]
    [InlineData("2026-12", "2026-12 has not started yet. The last complete one is 2026-10.")]
    [InlineData("2027-Q1", "2027-Q1 has not started yet. The last complete one is 2026-Q3.")]
    [InlineData("October", "'October' is not a month or quarter. Try 2026-10 or 2026-Q4.")]
    [InlineData("2026-13", "'2026-13' is not a month or quarter. Try 2026-10 or 2026-Q4.")]
    [InlineData("2026-Q5", "'2026-Q5' is not a month or quarter. Try 2026-10 or 2026-Q4.")]
    [InlineData("0000-01", "'0000-01' is not a month or quarter. Try 2026-10 or 2026-Q4.")]
    [InlineData("９９９９-01", "'９９９９-01' is not a month or quarter. Try 2026-10 or 2026-Q4.")]
    public void What_cannot_be_reported_on_is_refused_with_what_to_give(string text, string message) =>
        Assert.Equal(message, Assert.Throws<PeriodException>(() => Period.Read(text, Now, TimeZoneInfo.Utc)).Message);

    [Fact]
    public void The_month_that_is_under_way_can_be_reported_on() => Assert.Equal("2026-11", Period.Read("2026-11", Now, Berlin).ToString());

    [Fact]
    public void A_day_whose_midnight_the_clocks_skip_begins_with_its_first_moment()
    {
        var forward = TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), 10, 1);
        var back = TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 0, 0, 0, DateTimeKind.Unspecified), 3, 15);
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1), forward, back);
        var zone = TimeZoneInfo.CreateCustomTimeZone("Skips midnight", TimeSpan.FromHours(-4), null, null, null, [rule]);

        Assert.Equal(DateTimeOffset.Parse("2023-10-01T04:00Z", null), Period.Read("2023-10", Now, zone).From);
    }

    [Fact]
    public void The_neighbours_are_of_the_same_kind()
    {
        var month = Period.Read("2026-01", Now, Berlin);

        Assert.Equal(("2025-12", "2026-02", "2026-Q1"), (month.Previous.ToString(), month.Next.ToString(), month.Quarter().ToString()));
        Assert.Equal("2025-Q4", month.Quarter().Previous.ToString());
        Assert.Equal(month.Until, month.Next.From);
    }
}
