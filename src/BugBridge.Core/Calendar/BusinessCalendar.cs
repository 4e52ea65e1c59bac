using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace BugBridge.Core.Calendar;

/// <summary>
/// Counts the time at which people are at work. Hours are by the clocks on the wall: where clocks are set forward within them, the day has an hour less, and
/// where they are set back, an hour more. For any number of threads.
/// </summary>
/// <param name="zone">The zone of the clocks.</param>
/// <param name="week">The hours of each weekday, in order and apart from each other; days without hours may be left out.</param>
/// <param name="holidays">Days without hours.</param>
public sealed class BusinessCalendar(TimeZoneInfo zone, ImmutableDictionary<DayOfWeek, ImmutableArray<OpenHours>> week, ImmutableArray<Holiday> holidays)
{
    // Beyond these no report can be made, and offsets of zones would leave what a date can be.
    private const int FirstYear = 1970;
    private const int LastYear = 9990;

    private readonly ConcurrentDictionary<int, OpenYear> _years = new();

    /// <summary>
    /// The business hours from one moment to another: never more than the time between them, and none where all of it lies outside business hours. Negative
    /// where the second moment is the earlier one. Spans that follow each other add up.
    /// </summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset until)
    {
        var (earlier, later) = from <= until ? (from.UtcTicks, until.UtcTicks) : (until.UtcTicks, from.UtcTicks);
        var sum = 0L;
        foreach (var number in YearsOf(earlier, later))
        {
            var year = _years.GetOrAdd(number, Read);
            sum += year.Until(later) - year.Until(earlier);
        }

        return TimeSpan.FromTicks(from <= until ? sum : -sum);
    }

    /// <summary>The years in which the moments may lie, whatever the zone.</summary>
    private static IEnumerable<int> YearsOf(long earlier, long later)
    {
        var (first, last) = (new DateTime(Math.Max(0, earlier - TimeSpan.TicksPerDay), DateTimeKind.Utc).Year, new DateTime(Math.Min(DateTime.MaxValue.Ticks, later + TimeSpan.TicksPerDay), DateTimeKind.Utc).Year);
        return Enumerable.Range(first, last - first + 1).Where(number => number is >= FirstYear and <= LastYear);
    }

    private OpenYear Read(int number)
    {
        var year = new OpenYear();
        var days = DateTime.IsLeapYear(number) ? 366 : 365;
        for (var at = 0; at < days; at++)
        {
            var day = new DateOnly(number, 1, 1).AddDays(at);
            foreach (var hours in HoursOf(day))
            {
                year.Add(Ticks(day, hours.From), Ticks(day, hours.Until));
            }
        }

        return year;
    }

    private ImmutableArray<OpenHours> HoursOf(DateOnly day) =>
        holidays.Any(holiday => holiday.IsOn(day)) ? [] : week.GetValueOrDefault(day.DayOfWeek, []);

    private long Ticks(DateOnly day, int minutes) => zone.MomentOf(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified).AddMinutes(minutes)).UtcTicks;
}
