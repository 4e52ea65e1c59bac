using System.Text.Json;
using BugBridge.Sandbox.Demo;
using Xunit;

namespace BugBridge.Tests.Demo;

public sealed class DemoStoryTests
{
    [Fact]
    public async Task The_story_loses_doubles_and_leaks_nothing()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var site = await DemoSite.OpenAsync(cancellationToken: cancellationToken);
        await using var bridge = await WholeBridge.StartAsync(site, cancellationToken);
        var result = await StoryRun.PlayAsync(site, bridge, TimeProvider.System, null, cancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine(JsonSerializer.Serialize(result, JsonSerializerOptions.Web));
        Assert.Empty(result.Findings);
        Assert.Empty(site.Server.Findings.All);
        Assert.InRange(result.Volume.Linked, 100, 160);
        Assert.InRange(result.Volume.ToReps, 200, 1000);
        Assert.Equal(3, result.Calls!.FileBug.Writes);
        Assert.Equal(2, result.Calls.FileBug.Reads);
        Assert.InRange(result.Calls.Relay.Tickets, 6, 100);
        Assert.Equal(1, result.Calls.Relay.Updates);
        Assert.Equal((1, 1), (result.Calls.IdlePoll.Helpdesk, result.Calls.IdlePoll.Jira));
    }

    [Fact]
    public async Task A_bridge_that_does_nothing_is_found_out()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var site = await DemoSite.OpenAsync(cancellationToken: cancellationToken);
        var result = await StoryRun.PlayAsync(site, new IdleBridge(), TimeProvider.System, null, cancellationToken);
        Assert.False(result.IsClean);
        Assert.InRange(result.Lost, 30, 500);
        Assert.Equal((0, 0), (result.Doubled, result.Leaked));
    }

    private sealed class IdleBridge : IDemoBridge
    {
        public Task SettleAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task PollAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
