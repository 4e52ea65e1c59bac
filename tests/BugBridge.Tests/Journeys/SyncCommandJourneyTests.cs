using BugBridge.Host.Commands;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary><c>sync --once</c> does in one go what the worker does while it runs.</summary>
public sealed class SyncCommandJourneyTests : Journey
{
    [Fact]
    public async Task What_came_while_no_worker_ran_is_filed_and_told_by_one_sync()
    {
        await StartAsync();
        var ticket = 0L;
        var (code, error) = (ExitCode.Failed, string.Empty);

        await Bridge.RestartAsync(async () =>
        {
            ticket = Helpdesk.FileTicket(Bridge.Customer, "Scanning gives black pages", "Black.", "bug");
            (code, _, error) = await Bridge.CommandAsync("sync", "--once");
            Assert.NotEmpty(KeyOn(ticket));
        });

        Assert.True(code == ExitCode.Ok, error);
        NoteWith(ticket, "filed for this ticket");
    }
}
