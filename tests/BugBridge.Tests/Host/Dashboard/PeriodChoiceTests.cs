using BugBridge.Core.Calendar;
using BugBridge.Host.Dashboard.Shared;
using Xunit;

namespace BugBridge.Tests.Host.Dashboard;

public sealed class PeriodChoiceTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_current_month_comes_first_and_the_same_month_of_last_year_last()
    {
        var months = PeriodChoice.Of(PeriodKind.Month, null, Now, TimeZoneInfo.Utc);

        Assert.Equal(("2026-12", "2025-12", 13), (months[0].ToString(), months[^1].ToString(), months.Length));
        Assert.Equal(["2026-Q4", "2026-Q3", "2026-Q2", "2026-Q1", "2025-Q4"], PeriodChoice.Of(PeriodKind.Quarter, null, Now, TimeZoneInfo.Utc).Select(quarter => quarter.ToString()));
    }

    [Fact]
    public void An_older_period_that_is_shown_can_be_chosen_too()
    {
        var shown = Period.Read("2020-03", Now, TimeZoneInfo.Utc);

        Assert.Equal("2020-03", PeriodChoice.Of(PeriodKind.Month, shown, Now, TimeZoneInfo.Utc)[^1].ToString());
        Assert.Equal(5, PeriodChoice.Of(PeriodKind.Quarter, shown, Now, TimeZoneInfo.Utc).Length);
    }
}
