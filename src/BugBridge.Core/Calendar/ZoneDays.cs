namespace BugBridge.Core.Calendar;

/// <summary>Days as they are in a time zone.</summary>
public static class ZoneDays
{
    /// <summary>The day on which a moment falls there.</summary>
    public static DateOnly DayOf(this TimeZoneInfo zone, DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>
    /// When clocks there first show a time, UTC; where they skip it, the first moment after. So a later time never comes before an earlier one.
    /// </summary>
    /// <param name="zone">The zone.</param>
    /// <param name="shown">What clocks show, of no zone.</param>
    public static DateTimeOffset MomentOf(this TimeZoneInfo zone, DateTime shown)
    {
        ArgumentNullException.ThrowIfNull(zone);
        while (zone.IsInvalidTime(shown))
        {
            shown = shown.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(shown) ? zone.GetAmbiguousTimeOffsets(shown).Max() : zone.GetUtcOffset(shown);
        return new DateTimeOffset(shown, offset).ToUniversalTime();
    }
}
