using System.Diagnostics.CodeAnalysis;

namespace BugBridge.Core.Issues;

/// <summary>Tells dates that can be promised from those that cannot.</summary>
public static class DateDoubts
{
    /// <summary>A date that is more years away than this is taken for a placeholder: nobody plans the mending of a bug so far ahead.</summary>
    public const int MostYears = 3;

    // A day has passed when it is over everywhere: the last zone is twelve hours behind UTC.
    private static readonly TimeSpan LastZone = TimeSpan.FromHours(-12);

    /// <summary>Whether there is a fix date, and it can be promised.</summary>
    /// <param name="estimate">The date, or null.</param>
    /// <param name="at">The time of telling, UTC.</param>
    public static bool CanPromise([NotNullWhen(true)] Estimate? estimate, DateTimeOffset at) => estimate is not null && Of(estimate.Date, at) is null;

    /// <summary>Why the day cannot be promised; null when it can.</summary>
    /// <param name="date">A calendar day, in whatever zone the engineers think.</param>
    /// <param name="at">The time of telling, UTC.</param>
    public static DateDoubt? Of(DateOnly date, DateTimeOffset at)
    {
        var today = DateOnly.FromDateTime(at.ToOffset(LastZone).DateTime);
        return date < today ? DateDoubt.Passed : date > today.AddYears(MostYears) ? DateDoubt.TooFar : null;
    }
}
