using System.Text.Json.Nodes;
using BugBridge.AcceptanceTests.Running;
using Xunit;

namespace BugBridge.AcceptanceTests;

/// <summary>The first thing that anybody runs.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task The_demo_plays_its_story_finds_nothing_wrong_and_counts_few_calls()
    {
        using var demo = WorkerProcess.Start("demo", "--exit", "--json");

        var code = await demo.ExitAsync(TimeSpan.FromMinutes(3));

        var result = JsonNode.Parse(demo.Answer)!;
        Assert.True(code == 0, demo.Output);
        Assert.Equal((0, 0, 0), ((int)result["lost"]!, (int)result["doubled"]!, (int)result["leaked"]!));
        var calls = result["calls"]!;
        Assert.Equal(3, (int)calls["fileBug"]!["writes"]!);
        Assert.Equal(2, (int)calls["fileBug"]!["reads"]!);
        Assert.Equal(Math.Ceiling((int)calls["relay"]!["tickets"]! / 100.0), (int)calls["relay"]!["updates"]!);
        Assert.Equal((1, 1), ((int)calls["idlePoll"]!["helpdesk"]!, (int)calls["idlePoll"]!["jira"]!));
    }
}
