using BugBridge.Core.Issues;
using BugBridge.Core.Promises;

namespace BugBridge.Tests.Promises;

/// <summary>A promise for 10 November 2026, told on the 2nd at noon, to be bent with <c>with</c>.</summary>
internal static class SomePromise
{
    public static readonly DateTimeOffset Told = new(2026, 11, 2, 12, 0, 0, TimeSpan.Zero);

    public static readonly DateOnly Tenth = new(2026, 11, 10);

    public static readonly Promise Standing = new()
    {
        Issue = new IssueRef("10", "ENG-10"),
        Url = "https://jira.example/browse/ENG-10",
        Summary = "Export fails",
        Date = Tenth,
        Source = EstimateSource.DueDate,
        ToldAt = Told,
        Tickets = 1,
    };

    /// <summary>A moment of a day of November 2026, UTC.</summary>
    public static DateTimeOffset November(int day, int hour = 12) => new(2026, 11, day, hour, 0, 0, TimeSpan.Zero);
}
