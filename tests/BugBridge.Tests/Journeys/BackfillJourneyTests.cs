using BugBridge.Host.Commands;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>Taking in what was there before the bridge came.</summary>
public sealed class BackfillJourneyTests : Journey
{
    [Fact]
    public async Task Tickets_from_before_are_taken_in_and_nothing_is_written()
    {
        var old = 0L;
        await StartAsync(new JourneyOptions
        {
            Before = sandbox => old = sandbox.Zendesk.FileTicket(sandbox.Zendesk.AddCustomer("An old customer"), "Export crashes", "It crashes.", "bug"),
        });
        var (ticket, _) = await FiledAsync();
        var writes = (Helpdesk.Calls.Writes, Jira.Calls.Writes);
        Bridge.Clock.Skip(TimeSpan.FromDays(2));

        var (code, output, error) = await Bridge.CommandAsync("backfill", "--since", "2026-11-01");

        Assert.True(code == ExitCode.Ok, error);
        Assert.Contains("2 tickets read, 1 of them new, 0 failed.", output, StringComparison.Ordinal);
        Assert.Matches("^About 2 tickets changed since then. At [0-9]+ calls a minute, reading them takes about a minute.", error);
        Assert.Contains("2 tickets read...", error, StringComparison.Ordinal);
        Assert.NotNull(await Bridge.View.FindTicketAsync($"{old}", Bridge.Token));
        Assert.Equal(writes, (Helpdesk.Calls.Writes, Jira.Calls.Writes));
        Assert.NotNull((await Bridge.View.FindTicketAsync($"{ticket}", Bridge.Token))!.Link);
    }

    [Fact]
    public async Task A_day_in_the_future_is_refused()
    {
        await StartAsync();

        var (code, _, error) = await Bridge.CommandAsync("backfill", "--since", "2027-01-01");

        Assert.Equal(ExitCode.BadSettings, code);
        Assert.Contains("is in the future", error, StringComparison.Ordinal);
    }
}
