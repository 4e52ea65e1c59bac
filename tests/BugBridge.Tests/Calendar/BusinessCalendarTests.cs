using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace BugBridge.Tests.Calendar;

public sealed class BusinessCalendarTests
{
    // Clocks change at 2:00, at 1:00, at midnight (Cairo, Havana), by half an hour, and not at all.
    private static readonly string[] Zones = ["UTC", "Europe/Berlin", "America/New_York", "Atlantic/Azores", "Africa/Cairo", "America/Havana", "Australia/Lord_Howe", "Asia/Kolkata"];

    private static readonly Gen<BusinessCalendar> Calendars = CalendarsOf(Gen.Choose(0, 48).Select(half => half * 30));

    private static readonly Gen<DateTimeOffset> Moments = Gen.Choose(0, 60 * 24 * 800).Select(minute => new DateTimeOffset(2025, 12, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute));

    [Theory]
    [InlineData("2026-11-06T16:00Z", "2026-11-09T10:00Z", 2)] // Friday to Monday
    [InlineData("2026-11-07T00:00Z", "2026-11-08T23:59Z", 0)] // a weekend
    [InlineData("2026-11-06T17:00Z", "2026-11-09T09:00Z", 0)] // from the end of hours to their beginning
    [InlineData("2026-11-02T12:15Z", "2026-11-02T12:45Z", 0)] // a break
    [InlineData("2026-11-02T00:00Z", "2026-11-03T00:00Z", 7)] // a day with a break
    [InlineData("2026-12-24T00:00Z", "2026-12-26T00:00Z", 7)] // a holiday of every year
    [InlineData("2027-12-24T00:00Z", "2027-12-26T00:00Z", 7)]
    [InlineData("2026-04-03T00:00Z", "2026-04-04T00:00Z", 0)] // a holiday of one year
    [InlineData("2027-04-05T00:00Z", "2027-04-06T00:00Z", 7)] // which is none in another
    [InlineData("2026-12-31T00:00Z", "2027-01-02T00:00Z", 14)] // over the end of a year
    [InlineData("2026-11-09T10:00Z", "2026-11-06T16:00Z", -2)] // backwards
    public void It_counts_the_hours_of_weekdays_and_none_on_holidays(string from, string until, double hours)
    {
        var settings = Office();
        settings.Monday = settings.Tuesday = settings.Wednesday = settings.Thursday = settings.Friday = "09:00-12:00, 13:00-17:00";
        settings.Holidays = ["12-25", "2026-04-03"];

        Assert.Equal(TimeSpan.FromHours(hours), settings.Calendar(TimeZoneInfo.Utc)!.Between(At(from), At(until)));
    }

    [Theory]
    [InlineData("00:00-04:00", "2026-03-29", 3)] // clocks go from 2:00 to 3:00
    [InlineData("02:10-02:50", "2026-03-29", 0)] // a time that there was not
    [InlineData("02:30-04:00", "2026-03-29", 1)] // begins with the first moment after
    [InlineData("00:00-04:00", "2026-10-25", 5)] // clocks go from 3:00 back to 2:00
    [InlineData("00:00-02:30, 02:30-04:00", "2026-10-25", 5)] // and hours that follow each other have no gap and no overlap
    [InlineData("00:00-24:00", "2026-10-25", 25)]
    public void On_the_days_of_clock_changes_it_counts_the_hours_that_there_were(string sunday, string day, double hours)
    {
        var calendar = new BusinessHoursSettings { Sunday = sunday, TimeZone = "Europe/Berlin" }.Calendar(TimeZoneInfo.Utc)!;

        Assert.Equal(TimeSpan.FromHours(hours), calendar.Between(At(day + "T00:00Z").AddDays(-1), At(day + "T00:00Z").AddDays(2)));
    }

    [Fact]
    public void The_hours_are_those_of_their_own_zone_else_of_the_reports()
    {
        var settings = Office();
        var (morning, evening) = (At("2026-11-02T15:00Z"), At("2026-11-02T23:00Z"));

        Assert.Equal(TimeSpan.FromHours(2), settings.Calendar(TimeZoneInfo.Utc)!.Between(morning, evening));
        Assert.Equal(TimeSpan.FromHours(8), settings.Calendar(TimeZoneInfo.FindSystemTimeZoneById("America/New_York"))!.Between(At("2026-11-02T14:00Z"), evening));
        settings.TimeZone = "America/New_York";
        Assert.Equal(TimeSpan.FromHours(8), settings.Calendar(TimeZoneInfo.Utc)!.Between(At("2026-11-02T14:00Z"), evening));
    }

    [Fact]
    public void A_month_without_any_hours_has_none_and_the_29th_of_February_is_a_holiday_in_leap_years()
    {
        var settings = Office();
        settings.Holidays = [.. Enumerable.Range(1, 31).Select(day => $"08-{day:00}"), "02-29"];
        var calendar = settings.Calendar(TimeZoneInfo.Utc)!;

        Assert.Equal(TimeSpan.Zero, calendar.Between(At("2026-08-01T00:00Z"), At("2026-09-01T00:00Z")));
        Assert.Equal(TimeSpan.FromHours(1), calendar.Between(At("2026-07-31T16:00Z"), At("2026-09-01T08:00Z")));
        Assert.Equal(TimeSpan.FromHours(8), calendar.Between(At("2028-02-28T00:00Z"), At("2028-03-01T00:00Z")));
    }

    [Property(MaxTest = 500, QuietOnSuccess = true)]
    public Property Spans_that_follow_each_other_add_up() => Prop.ForAll(
        Arb.From(from calendar in Calendars from one in Moments from two in Moments from three in Moments select (calendar, one, two, three)),
        on => on.calendar.Between(on.one, on.three) == on.calendar.Between(on.one, on.two) + on.calendar.Between(on.two, on.three));

    [Property(MaxTest = 500, QuietOnSuccess = true)]
    public Property It_is_never_more_than_calendar_time_nor_less_than_nothing() => Prop.ForAll(
        Arb.From(from calendar in Calendars from one in Moments from two in Moments select (calendar, one, two)),
        on => on.calendar.Between(on.one, on.two) is var business && business.Duration() <= (on.two - on.one).Duration() && (business == TimeSpan.Zero || (business > TimeSpan.Zero) == (on.two > on.one)));

    /// <summary>Hours begin and end outside the times that clocks skip or show twice, where a look at the clock says whether it is one of them.</summary>
    [Property(MaxTest = 60, QuietOnSuccess = true)]
    public Property It_counts_the_minutes_in_which_the_clock_on_the_wall_shows_business_hours_and_no_other() => Prop.ForAll(
        Arb.From(
            from zone in Gen.Elements(Zones)
            from hours in Weeks(Gen.OneOf(Gen.Elements(0, 1440), Gen.Choose(8, 44).Select(half => half * 30)))
            from begin in Moments
            from minutes in Gen.Choose(0, 60 * 24 * 3)
            select (zone: TimeZoneInfo.FindSystemTimeZoneById(zone), hours, begin, minutes)),
        on =>
        {
            var shown = Enumerable.Range(0, on.minutes).Count(minute => TimeZoneInfo.ConvertTime(on.begin.AddMinutes(minute), on.zone) is var wall
                && on.hours[wall.DayOfWeek].Any(open => wall.TimeOfDay.TotalMinutes >= open.From && wall.TimeOfDay.TotalMinutes < open.Until));
            return TimeSpan.FromMinutes(shown) == new BusinessCalendar(on.zone, on.hours, []).Between(on.begin, on.begin.AddMinutes(on.minutes));
        });

    private static BusinessHoursSettings Office() => new() { Monday = "09:00-17:00", Tuesday = "09:00-17:00", Wednesday = "09:00-17:00", Thursday = "09:00-17:00", Friday = "09:00-17:00" };

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, null);

    private static Gen<BusinessCalendar> CalendarsOf(Gen<int> minutes) =>
        from zone in Gen.Elements(Zones)
        from week in Weeks(minutes)
        from holidays in Gen.ArrayOf(Gen.Choose(0, 364).Select(day => new DateOnly(2026, 1, 1).AddDays(day)))
        select new BusinessCalendar(TimeZoneInfo.FindSystemTimeZoneById(zone), week, [.. holidays.Select(day => new Holiday(day.Day % 2 == 0 ? null : day.Year, day.Month, day.Day))]);

    private static Gen<ImmutableDictionary<DayOfWeek, ImmutableArray<OpenHours>>> Weeks(Gen<int> minutes) =>
        Gen.ArrayOf(Gen.ArrayOf(minutes, 4), 7).Select(days => days.Index().ToImmutableDictionary(day => (DayOfWeek)day.Index, day => Apart([.. day.Item.Distinct().Order()])));

    private static ImmutableArray<OpenHours> Apart(ImmutableArray<int> ends) => [.. ends.Chunk(2).Where(pair => pair.Length == 2).Select(pair => new OpenHours(pair[0], pair[1]))];
}
