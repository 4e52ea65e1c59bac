using System.Globalization;
using BugBridge.Core.Calendar;

namespace BugBridge.Connectors.Jira;

/// <summary>
/// The calendar day that a date of Jira's means. A date without a time is that day everywhere. A moment, such as the end of a sprint, falls on a day of
/// its own in each zone: people mean theirs.
/// </summary>
internal static class LocalDay
{
    /// <summary>The day, or null when the text is no date.</summary>
    /// <param name="text">Such as <c>2026-12-05</c>, <c>2026-12-12T01:00:00.000Z</c> or <c>2026-12-11T17:00:00.000-0800</c>.</param>
    /// <param name="zone">Where a moment's day is told.</param>
    public static DateOnly? Of(string? text, TimeZoneInfo zone)
    {
        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time))
        {
            return null;
        }

        return time.Kind == DateTimeKind.Unspecified ? DateOnly.FromDateTime(time) : zone.DayOf(new DateTimeOffset(time));
    }
}
