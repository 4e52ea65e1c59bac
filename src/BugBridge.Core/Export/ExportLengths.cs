using BugBridge.Core.Issues;
using BugBridge.Core.Promises;

namespace BugBridge.Core.Export;

/// <summary>Columns that say how long something took, in calendar time and in business hours.</summary>
internal static class ExportLengths
{
    /// <summary>Both columns of a length.</summary>
    /// <param name="name">What it is called: <c>solving</c>.</param>
    /// <param name="meaning">From when to when.</param>
    /// <param name="from">The column of the moment at which it begins.</param>
    /// <param name="until">The column of the moment at which it ends.</param>
    public static IEnumerable<ExportColumn> Of(string name, string meaning, string from, string until) => Of(name, meaning, from, (valueOf, _) => valueOf(until) as DateTimeOffset?);

    /// <summary>Both columns of how long it took from when a fix date was told to when what was promised came.</summary>
    public static IEnumerable<ExportColumn> OfFix() => Of(
        "fix",
        "from announcing the date until it was met: for the date of a version its release, for others when the issue was done; empty if that was before",
        "told_at",
        (valueOf, zone) => Enum.TryParse<EstimateSource>(valueOf("source") as string, out var source)
            ? Promise.MetAt(source, valueOf("done_at") as DateTimeOffset?, valueOf("released_at") as DateTimeOffset?, valueOf("release_date") as DateOnly?, zone)
            : null);

    private static IEnumerable<ExportColumn> Of(string name, string meaning, string from, Func<Func<string, object?>, TimeZoneInfo, DateTimeOffset?> until)
    {
        object? Seconds(Func<string, object?> valueOf, TimeZoneInfo zone, Func<DateTimeOffset, DateTimeOffset, TimeSpan?> between) =>
            valueOf(from) is DateTimeOffset begun && until(valueOf, zone) is { } ended && ended >= begun && between(begun, ended) is { } length ? (long)length.TotalSeconds : null;

        yield return new ExportColumn($"{name}_calendar_seconds", ExportType.Number, $"Seconds of calendar time {meaning}.")
        {
            Made = (valueOf, zone, _) => Seconds(valueOf, zone, (begun, ended) => ended - begun),
        };
        yield return new ExportColumn($"{name}_business_seconds", ExportType.Number, $"Seconds of business hours {meaning}. Empty if none are set (Reports:BusinessHours).")
        {
            Made = (valueOf, zone, hours) => Seconds(valueOf, zone, (begun, ended) => hours?.Between(begun, ended)),
        };
    }
}
