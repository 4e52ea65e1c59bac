using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Core.Calendar;

/// <summary>
/// When the reps are at work. Once one day has hours, reports tell how long things took in business hours beside calendar time. A shift over midnight is given
/// in two days: <c>22:00-24:00</c> and <c>00:00-06:00</c>.
/// </summary>
public sealed class BusinessHoursSettings : ISettings
{
    private const string Example = "Use hours such as 09:00-17:00, or several: 09:00-12:30, 13:30-18:00. Leave out days without hours.";

    /// <summary>The time zone of the hours, by its IANA name; that of <c>Reports:TimeZone</c> when left out.</summary>
    public string? TimeZone { get; set; }

    /// <summary>The hours on Mondays, such as <c>09:00-17:00</c>, or several, separated by commas; none when left out.</summary>
    public string? Monday { get; set; }

    /// <summary>The hours on Tuesdays.</summary>
    public string? Tuesday { get; set; }

    /// <summary>The hours on Wednesdays.</summary>
    public string? Wednesday { get; set; }

    /// <summary>The hours on Thursdays.</summary>
    public string? Thursday { get; set; }

    /// <summary>The hours on Fridays.</summary>
    public string? Friday { get; set; }

    /// <summary>The hours on Saturdays.</summary>
    public string? Saturday { get; set; }

    /// <summary>The hours on Sundays.</summary>
    public string? Sunday { get; set; }

    /// <summary>Days without hours: <c>2026-04-03</c>, or <c>12-25</c> for every year.</summary>
    public IList<string> Holidays { get; set; } = [];

    private IEnumerable<(DayOfWeek Day, string? Hours)> Week =>
    [
        (DayOfWeek.Monday, Monday), (DayOfWeek.Tuesday, Tuesday), (DayOfWeek.Wednesday, Wednesday), (DayOfWeek.Thursday, Thursday),
        (DayOfWeek.Friday, Friday), (DayOfWeek.Saturday, Saturday), (DayOfWeek.Sunday, Sunday),
    ];

    /// <summary>Whether any day has hours: whether business hours are told.</summary>
    public bool HasHours => Week.Any(day => !string.IsNullOrWhiteSpace(day.Hours));

    /// <summary>The calendar, or null when no day has hours.</summary>
    /// <param name="zone">The zone where none is given here.</param>
    public BusinessCalendar? Calendar(TimeZoneInfo zone) => !HasHours ? null : new BusinessCalendar(
        TimeZone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var own) ? own : zone,
        Week.ToImmutableDictionary(day => day.Day, day => Parts(day.Hours).Select(OpenHours.Read).OfType<OpenHours>().OrderBy(hours => hours.From).ToImmutableArray()),
        [.. Holidays.Select(Holiday.Read).OfType<Holiday>()]);

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        if (TimeZone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return new SetupFault(nameof(TimeZone), $"'{TimeZone}' is not a time zone this machine knows.", "Use an IANA name such as Europe/Berlin, or leave it out.");
        }

        foreach (var fault in Week.SelectMany(day => FaultsOf(day.Day.ToString(), day.Hours)))
        {
            yield return fault;
        }

        for (var at = 0; at < Holidays.Count; at++)
        {
            if (Holiday.Read(Holidays[at]) is null)
            {
                yield return new SetupFault($"{nameof(Holidays)}:{at}", $"'{Holidays[at]}' is not a day.", "Use a date such as 2026-04-03, or 12-25 for every year.");
            }
        }

        if (!HasHours && (TimeZone is not null || Holidays.Count > 0))
        {
            yield return new SetupFault(string.Empty, "No day has hours.", "Set hours for at least one day, or leave the section out.");
        }
    }

    private static IEnumerable<SetupFault> FaultsOf(string day, string? hours)
    {
        var before = default(OpenHours?);
        foreach (var (text, one) in Parts(hours).Select(part => (part.Trim(), OpenHours.Read(part))).OrderBy(part => part.Item2?.From))
        {
            if (one is not { } open)
            {
                yield return new SetupFault(day, $"'{text}' is not a time of a day.", Example);
                continue;
            }

            if (open.Until <= open.From)
            {
                yield return new SetupFault(day, $"'{text}' ends before it starts.", "Split a shift over midnight: until 24:00 on this day, and from 00:00 on the next.");
            }
            else if (open.From < before?.Until)
            {
                yield return new SetupFault(day, $"'{text}' overlaps other hours of the day.", "Use hours that do not overlap.");
            }

            before = open;
        }
    }

    private static string[] Parts(string? hours) => string.IsNullOrWhiteSpace(hours) ? [] : hours.Split(',');
}
