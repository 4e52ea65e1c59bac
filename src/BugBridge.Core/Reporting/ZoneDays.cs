namespace BugBridge.Core.Reporting;

/// <summary>Days as they are in a time zone.</summary>
public static class ZoneDays
{
    /// <summary>The day on which a moment falls there.</summary>
    public static DateOnly DayOf(this TimeZoneInfo zone, DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);
}
