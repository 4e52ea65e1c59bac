using System.Diagnostics;
using BugBridge.Core.Relay;
using BugBridge.Sandbox;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Leaks;

/// <summary>Hundreds of combinations, each with a word that must not be found on the other side.</summary>
public sealed class LeakSuiteTests(ITestOutputHelper output) : IAsyncDisposable
{
    /// <summary>The sides between which the cases are played. Another helpdesk or Jira is one line more.</summary>
    private static readonly Dictionary<string, Func<SandboxServer, SandboxOptions, TimeProvider, (ILeakHelpdesk, ILeakJira)>> Rigs = new(StringComparer.Ordinal)
    {
        ["Zendesk and Jira Cloud"] = (sandbox, options, clock) => (new ZendeskLeaks(sandbox, options, clock), new CloudLeaks(sandbox, clock)),
        [Knowing] = (sandbox, _, clock) => (new MemoryLeaks(clock), new CloudLeaks(sandbox, clock)),
    };

    private const string Knowing = "a helpdesk that knows everything and Jira Cloud";

    private readonly JourneyClock _clock = new();
    private SandboxServer? _sandbox;

    /// <summary>All of one world, and of each other one as many of the engineers' stories, taken at random, as the gate has time for.</summary>
    public static TheoryData<string, string, double> Worlds()
    {
        var worlds = new TheoryData<string, string, double> { { Knowing, nameof(RelayMode.All), 1 }, { Knowing, nameof(RelayMode.Marked), 0.4 } };
        foreach (var rig in Rigs.Keys.Where(rig => rig != Knowing))
        {
            worlds.Add(rig, nameof(RelayMode.All), 0.4);
        }

        return worlds;
    }

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task Nothing_is_found_on_the_wrong_side(string rig, string mode, double share)
    {
        var began = Stopwatch.GetTimestamp();
        var (cases, findings) = await PlayAsync(rig, Enum.Parse<RelayMode>(mode), share, isBlind: false);

        output.WriteLine($"{rig}, {mode}: {cases} cases, {findings.Count} findings, {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
        Assert.True(findings.Count == 0, string.Join('\n', findings));
        Assert.InRange(cases, 150, int.MaxValue);
        Assert.Empty(_sandbox!.Findings.All);
    }

    [Fact]
    public async Task A_bridge_that_takes_everything_for_open_is_found_out()
    {
        var (cases, findings) = await PlayAsync(Knowing, RelayMode.All, 0.2, isBlind: true);

        output.WriteLine($"Blind: {cases} cases, {findings.Count} findings");
        Assert.InRange(findings.Count, cases / 2, int.MaxValue);
    }

    public async ValueTask DisposeAsync()
    {
        if (_sandbox is not null)
        {
            await _sandbox.DisposeAsync();
        }
    }

    private async Task<(int Cases, IReadOnlyList<string> Findings)> PlayAsync(string rig, RelayMode mode, double share, bool isBlind)
    {
        var options = new SandboxOptions { Clock = _clock };
        _sandbox = await SandboxServer.StartAsync(options, TestContext.Current.CancellationToken);
        var (desk, jira) = Rigs[rig](_sandbox, options, _clock);
        await using var world = await LeakWorld.StartAsync(desk, jira, mode, isBlind, _clock);
        var chance = new Random(2026);
        return await world.PlayAsync([.. JiraStories.All(mode).Where(_ => chance.NextDouble() < share), .. TicketStories.All()]);
    }
}
