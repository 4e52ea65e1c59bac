using System.Globalization;
using BugBridge.Core.Issues;

namespace BugBridge.Core.Notes;

/// <summary>Dates as people say them.</summary>
internal static class EstimateWords
{
    /// <summary>"12 December", with the year where it is not the one of <paramref name="now"/>.</summary>
    public static string Day(DateOnly date, DateTimeOffset now) =>
        date.ToString(date.Year == now.Year ? "d MMMM" : "d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"3 November 2026, 14:05 UTC".</summary>
    public static string Moment(DateTimeOffset time) =>
        time.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>Where the date was read: "due date".</summary>
    public static string Source(Estimate estimate) => (estimate.Source, estimate.Detail) switch
    {
        (EstimateSource.DueDate, _) => "due date",
        (EstimateSource.FixVersion, { } version) => $"release {version}",
        (EstimateSource.FixVersion, null) => "release of the fix version",
        (EstimateSource.Sprint, { } sprint) => $"end of {sprint}",
        (EstimateSource.Sprint, null) => "end of the sprint",
        (_, { } field) => $"field {field}",
        _ => "date field",
    };
}
