namespace BugBridge.Core.Calendar;

/// <summary>Percentiles by nearest rank: always a value that there really is.</summary>
public static class NearestRank
{
    /// <summary>The smallest value that at least so many percent of the values do not exceed; null without values.</summary>
    /// <param name="sorted">The values, ascending.</param>
    /// <param name="percent">1 to 100.</param>
    public static T? Of<T>(IReadOnlyList<T> sorted, int percent)
        where T : struct => sorted.Count == 0 ? null : sorted[(((sorted.Count * percent) + 99) / 100) - 1];
}
