using BugBridge.Core.Calendar;
using Xunit;

namespace BugBridge.Tests.Calendar;

public sealed class BusinessHoursSettingsTests
{
    [Fact]
    public void Business_hours_are_off_when_left_out()
    {
        Assert.Empty(new ReportSettings().Faults());
        Assert.Null(new ReportSettings().Calendar());
        Assert.NotNull(new ReportSettings { BusinessHours = { Sunday = "9:00-10:00" } }.Calendar());
    }

    [Fact]
    public void All_faults_come_at_once_with_their_paths()
    {
        var settings = new ReportSettings
        {
            BusinessHours =
            {
                TimeZone = "Europe/Nowhere", Monday = "9-5", Tuesday = "22:00-06:00", Wednesday = "09:00-12:00, 11:30-17:00", Thursday = "09:00-25:00, 17:00-17:00", Friday = "13:00-17:00, 09:00-12:00",
                Holidays = ["2026-12-25", "12-25", "02-29", "2026-02-29", "25.12.", ""],
            },
        };

        Assert.Equal(
            [
                ("BusinessHours:TimeZone", "'Europe/Nowhere' is not a time zone this machine knows."),
                ("BusinessHours:Monday", "'9-5' is not a time of a day."),
                ("BusinessHours:Tuesday", "'22:00-06:00' ends before it starts."),
                ("BusinessHours:Wednesday", "'11:30-17:00' overlaps other hours of the day."),
                ("BusinessHours:Thursday", "'09:00-25:00' is not a time of a day."),
                ("BusinessHours:Thursday", "'17:00-17:00' ends before it starts."),
                ("BusinessHours:Holidays:3", "'2026-02-29' is not a day."),
                ("BusinessHours:Holidays:4", "'25.12.' is not a day."),
                ("BusinessHours:Holidays:5", "'' is not a day."),
            ],
            settings.Faults().Select(fault => (fault.Path, fault.Problem)));
    }

    [Fact]
    public void A_shift_over_midnight_is_refused_with_how_to_give_it()
    {
        var night = new BusinessHoursSettings { Monday = "22:00-06:00" };
        var parted = new BusinessHoursSettings { Monday = "22:00-24:00", Tuesday = "00:00-06:00" };
        var monday = new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero);

        Assert.Equal("Split a shift over midnight: until 24:00 on this day, and from 00:00 on the next.", Assert.Single(night.Faults()).Remedy);
        Assert.Empty(parted.Faults());
        Assert.Equal(TimeSpan.FromHours(8), parted.Calendar(TimeZoneInfo.Utc)!.Between(monday, monday.AddDays(2)));
    }

    [Fact]
    public void Holidays_without_any_hours_are_a_fault() =>
        Assert.Equal(("BusinessHours", "No day has hours."), Assert.Single(new ReportSettings { BusinessHours = { Holidays = ["12-25"] } }.Faults()) is var fault ? (fault.Path, fault.Problem) : default);
}
