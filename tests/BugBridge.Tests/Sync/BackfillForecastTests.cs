using BugBridge.Core.Sync.Intake;
using Xunit;

namespace BugBridge.Tests.Sync;

public sealed class BackfillForecastTests
{
    [Theory]
    [InlineData(0, 400, 1.1, "about a minute")]
    [InlineData(300, 400, 1.1, "about a minute")]
    [InlineData(10_000, 400, 1.1, "about 28 minutes")]
    [InlineData(10_000, 600, 4, "about 67 minutes")]
    [InlineData(100_000, 400, 1.1, "about 4.6 hours")]
    public void It_is_told_by_tickets_and_calls_a_minute(int tickets, int callsPerMinute, double calls, string expected) =>
        Assert.Equal(expected, new BackfillForecast(callsPerMinute, calls).For(tickets));
}
