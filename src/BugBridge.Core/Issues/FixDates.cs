using System.Diagnostics.CodeAnalysis;
using BugBridge.Core.Calendar;

namespace BugBridge.Core.Issues;

/// <summary>
/// Decides what a fix date is worth: whether it can be promised, whether it counts as promised, and whether it is late. Whoever tells, keeps, counts or
/// shows a fix date asks here, so that notes, fields, the ledger, drafts, rankings and pages say the same.
/// </summary>
public static class FixDates
{
    /// <summary>A date that is more years away than this is taken for a placeholder: nobody plans the mending of a bug so far ahead.</summary>
    public const int MostYears = 3;

    // A day has passed when it is over everywhere: the last zone is twelve hours behind UTC.
    private static readonly TimeSpan LastZone = TimeSpan.FromHours(-12);

    /// <summary>Whether there is a fix date, and it can be promised.</summary>
    /// <param name="estimate">The date, or null.</param>
    /// <param name="at">The time of telling, UTC.</param>
    public static bool CanPromise([NotNullWhen(true)] Estimate? estimate, DateTimeOffset at) => estimate is not null && DoubtOf(estimate.Date, at) is null;

    /// <summary>
    /// Whether it can be promised for an issue in this state, too. Of one that is done, only the date of a version is still to come, until that is released.
    /// </summary>
    /// <param name="estimate">The date, or null.</param>
    /// <param name="category">The kind of the issue's status.</param>
    /// <param name="release">The release that the issue is in, or null.</param>
    /// <param name="at">The time of telling, UTC.</param>
    public static bool CanPromise([NotNullWhen(true)] Estimate? estimate, StatusCategory category, Release? release, DateTimeOffset at) =>
        CanPromise(estimate, at) && (category != StatusCategory.Done || (release is null && estimate.Source == EstimateSource.FixVersion));

    /// <summary>Why the date cannot be promised; null when it can, and when there is none.</summary>
    /// <param name="estimate">The date, or null.</param>
    /// <param name="at">The time of telling, UTC.</param>
    public static DateDoubt? DoubtOf(Estimate? estimate, DateTimeOffset at) => estimate is null ? null : DoubtOf(estimate.Date, at);

    /// <summary>Why the day cannot be promised; null when it can.</summary>
    /// <param name="date">A calendar day, in whatever zone the engineers think.</param>
    /// <param name="at">The time of telling, UTC.</param>
    public static DateDoubt? DoubtOf(DateOnly date, DateTimeOffset at)
    {
        var today = DateOnly.FromDateTime(at.ToOffset(LastZone).DateTime);
        return date < today ? DateDoubt.Passed : date > today.AddYears(MostYears) ? DateDoubt.TooFar : null;
    }

    /// <summary>The date of an issue that counts as promised: one that can be, or that reps were told before it passed. Null when none does.</summary>
    /// <param name="date">The issue's fix date, or null.</param>
    /// <param name="told">The date that reps were told last, and that was not taken back; or null.</param>
    /// <param name="at">UTC.</param>
    public static DateOnly? Promised(DateOnly? date, DateOnly? told, DateTimeOffset at) =>
        date is { } day && (DoubtOf(day, at) is null || day == told) ? date : null;

    /// <summary>By how many days a promised date is late; 0 while its day lasts, and where there is none.</summary>
    /// <param name="promised">The date, or null.</param>
    /// <param name="at">UTC.</param>
    /// <param name="zone">The team's, in which days end.</param>
    public static int DaysLate(DateOnly? promised, DateTimeOffset at, TimeZoneInfo zone) =>
        promised is { } day ? Math.Max(0, zone.DayOf(at).DayNumber - day.DayNumber) : 0;
}
