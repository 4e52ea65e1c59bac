using BugBridge.Core.Calendar;

namespace BugBridge.Core.Promises;

/// <summary>A date that reps were told, and what became of it.</summary>
/// <param name="Promise">What was told.</param>
/// <param name="Fate">What became of it when the report was made.</param>
public sealed record JudgedPromise(Promise Promise, PromiseFate Fate)
{
    /// <summary>Calendar time from when the date was told to when what was promised came; null while it has not, and where it had come before.</summary>
    public TimeSpan? TimeToFix { get; init; }

    /// <summary>The same in business hours; null, too, where none are set.</summary>
    public TimeSpan? BusinessTimeToFix { get; init; }

    /// <summary>
    /// Business hours from the end of the day that was told to the end of the day that was told instead, negative where that is earlier; null where there is none, or
    /// no business hours are set.
    /// </summary>
    public TimeSpan? BusinessSlip { get; init; }

    /// <summary>Judges a promise.</summary>
    /// <param name="promise">What was told.</param>
    /// <param name="now">UTC.</param>
    /// <param name="zone">The zone in which days end.</param>
    /// <param name="hours">The business hours, or null.</param>
    public static JudgedPromise Of(Promise promise, DateTimeOffset now, TimeZoneInfo zone, BusinessCalendar? hours)
    {
        ArgumentNullException.ThrowIfNull(promise);
        var met = promise.MetAt(zone) is { } at && at >= promise.ToldAt ? at : default(DateTimeOffset?);
        return new JudgedPromise(promise, promise.Fate(now, zone))
        {
            TimeToFix = met - promise.ToldAt,
            BusinessTimeToFix = met is { } fixedAt ? hours?.Between(promise.ToldAt, fixedAt) : null,
            BusinessSlip = promise is { Date: { } date, ReplacedBy: { } next } ? hours?.Between(Period.EndOf(date, zone), Period.EndOf(next, zone)) : null,
        };
    }
}
