using BugBridge.Core.Calendar;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Sync.State;
using Xunit;
using static BugBridge.Tests.FirstContact.CompanyMonth;

namespace BugBridge.Tests.FirstContact;

/// <summary>Four tickets of October 2026, whose first is a Thursday, in calendar time and in business hours, worked out by hand.</summary>
public sealed class BusinessTimesTests
{
    /// <summary>Monday to Friday from 9 to 17, and Columbus Day off.</summary>
    internal static BusinessHoursSettings Office { get; } = new()
    {
        Monday = "09:00-17:00",
        Tuesday = "09:00-17:00",
        Wednesday = "09:00-17:00",
        Thursday = "09:00-17:00",
        Friday = "09:00-17:00",
        Holidays = ["10-12"],
    };

    /// <summary>
    /// <code>
    /// ticket                                        reply             solving
    /// 1 Fri 2 16:00, Mon 5 10:00, Mon 5 12:00       66 h    2 h       68 h    4 h
    /// 2 Sat 3 10:00, Sat 3 11:00, Sun 4 10:00        1 h    0         24 h    0
    /// 3 Mon 5 09:00, Mon 5 09:30, Tue 6 09:00       30 min  30 min    24 h    8 h
    /// 4 Mon 12 09:00, Tue 13 10:00, Wed 14 17:00    25 h    1 h       56 h    16 h
    /// </code>
    /// </summary>
    internal static readonly TicketState[] Four =
    [
        Ticket("1", At(2, 16), At(5, 10), At(5, 12)), Ticket("2", At(3, 10), At(3, 11), At(4, 10)), Ticket("3", At(5, 9), At(5, 9.5), At(6, 9)), Ticket("4", At(12, 9), At(13, 10), At(14, 17)),
    ];

    [Fact]
    public void Waits_are_counted_in_business_hours_beside_calendar_time()
    {
        var figures = FirstContactCount.Of(Four, Names, Rule with { Hours = Office.Calendar(TimeZoneInfo.Utc) }, October, Now);

        Assert.Equal(new ContactTimes(TimeSpan.FromHours(1), TimeSpan.FromHours(66), TimeSpan.FromHours(24), TimeSpan.FromHours(68)), figures.All.CalendarTimes);
        Assert.Equal(new ContactTimes(TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(4), TimeSpan.FromHours(16)), figures.All.BusinessTimes);
        Assert.Equal(figures.All.BusinessTimes, Assert.Single(figures.ByRep).BusinessTimes);
    }

    [Fact]
    public void Where_no_business_hours_are_set_only_calendar_time_is_told() => Assert.Null(FirstContactCount.Of(Four, Names, Rule, October, Now).All.BusinessTimes);

    private static DateTimeOffset At(int day, double hour) => Day(day).AddHours(hour);

    private static TicketState Ticket(string id, DateTimeOffset filed, DateTimeOffset answered, DateTimeOffset solved) => Tickets[0].Ticket with
    {
        Id = id,
        CreatedAt = filed,
        Contact = Contact("ana", 1, 1, "web", null, null) with { FirstReplyAt = answered, SolvedAt = solved, LastSolvedAt = solved },
    };
}
