using System.Globalization;

namespace BugBridge.Core.Calendar;

/// <summary>A day on which nobody is at work.</summary>
/// <param name="Year">The year; null for every year.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">The day of the month; 29 February of every year is one in leap years only.</param>
public sealed record Holiday(int? Year, int Month, int Day)
{
    // So that 02-29 is read.
    private const string AnyLeapYear = "2000-";

    /// <summary>Reads <c>2026-04-03</c>, or <c>12-25</c> for every year; null for any other text.</summary>
    public static Holiday? Read(string? text)
    {
        var trimmed = text?.Trim() ?? string.Empty;
        return Date(trimmed) is { } once ? new Holiday(once.Year, once.Month, once.Day)
            : Date(AnyLeapYear + trimmed) is { } yearly ? new Holiday(null, yearly.Month, yearly.Day)
            : null;
    }

    /// <summary>Whether it falls on a day.</summary>
    public bool IsOn(DateOnly day) => day.Month == Month && day.Day == Day && (Year ?? day.Year) == day.Year;

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
