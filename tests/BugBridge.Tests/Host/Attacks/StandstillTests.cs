using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Journal;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Serving;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Host.Attacks;

/// <summary>A remote that sends next to nothing holds up nothing but its own files; when all stands still, the worker says that it is not ready.</summary>
public sealed class StandstillTests : Journey
{
    [Fact]
    public async Task Files_that_never_come_keep_nothing_else_waiting()
    {
        await StartAsync(new JourneyOptions { Sandbox = options => options with { Files = new FileHostOptions { Stalls = true } }, Settings = settings => settings.Sync.Parallel = 1 });
        for (var file = 0; file < 6; file++)
        {
            Helpdesk.FileTicket(Bridge.Customer, $"Blank pages {file}", "See the log.", [("trace.txt", "text/plain", HeldFile.Made("text/plain", 5_000))], "bug");
        }

        await Bridge.UntilAsync(async () => (await Bridge.Journal.ListAsync([], 500, Bridge.Token)).Count(entry => entry.Action.MovesFile) == 6, "all files wait");
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "No file here", "It stops.", "bug");
        await Bridge.UntilAsync(() => KeyOn(ticket).Length > 0, "the ticket without a file is filed");

        Assert.DoesNotContain("Nothing is sent", await ReadyAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_nothing_that_is_due_is_sent_the_worker_is_not_ready_and_says_since_when()
    {
        await StartAsync(new JourneyOptions
        {
            Settings = settings =>
            {
                settings.Sync.Parallel = 1;
                settings.Helpdesk.Zendesk.TimeoutSeconds = 300;
            },
        });
        var (_, key) = await FiledAsync();
        var (_, other) = await FiledAsync("Another one");
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.TimeoutBefore) { Remote = Remote.Helpdesk, Path = "/api/v2/tickets", Calls = CallKind.Write, Wait = TimeSpan.FromHours(1) });
        Jira.Comment(key, "Found it.");
        Jira.Comment(other, "Found it.");
        await Bridge.UntilAsync(
            async () => (await Bridge.Journal.ListAsync([EntryState.InFlight, EntryState.Waiting], 10, Bridge.Token)).Select(entry => entry.State).Distinct().Count() == 2,
            "one note is on its way and the other waits");

        Assert.DoesNotContain("Nothing is sent", await ReadyAsync(), StringComparison.Ordinal);
        Bridge.Clock.Skip(TimeSpan.FromMinutes(11));
        Assert.Contains("Nothing is sent. Last sent at 2026-11-02 09:0", await ReadyAsync(), StringComparison.Ordinal);
    }

    private async Task<string> ReadyAsync()
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(Bridge.At("/health/ready"), Bridge.Token);
        return await answer.Content.ReadAsStringAsync(Bridge.Token);
    }
}
