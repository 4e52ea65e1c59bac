using System.Diagnostics;
using BugBridge.Core.Visibility;
using BugBridge.Sandbox;
using BugBridge.Sandbox.Jira;
using BugBridge.Tests.Journeys;
using Xunit;

namespace BugBridge.Tests.Leaks;

/// <summary>Hundreds of combinations, each with a word that must not be found on the other side.</summary>
public sealed class LeakSuiteTests(LeakTally tally, ITestOutputHelper output) : IClassFixture<LeakTally>, IAsyncDisposable
{
    /// <summary>The sides between which the cases are played: all between one pair, some between each other. Another helpdesk or Jira is one line more.</summary>
    private static readonly LeakRig[] Rigs =
    [
        new(Knowing, (_, _, clock) => new MemoryLeaks(clock)) { OfJira = Campaign.Part(0.5) },
        new("Zendesk and Jira Cloud", (sandbox, options, clock) => new ZendeskLeaks(sandbox, options, clock)) { OfJira = Campaign.Part(0.3) },
        new("Freshdesk and Jira Cloud", (sandbox, options, clock) => new FreshdeskLeaks(sandbox, options, clock)) { Options = Freshdesk, OfJira = Campaign.Part(0.3) },
        new("a helpdesk that knows everything and Jira Data Center", (_, _, clock) => new MemoryLeaks(clock)) { Options = DataCenter, OfJira = Campaign.Part(0.4) },
        new("Request Tracker and Jira Cloud", (_, _, _) => RequestTrackerLeaks.Open()) { OfJira = Campaign.Part(0.012), OfTickets = Campaign.Part(0.04), Least = 4 },
    ];

    private const string Knowing = "a helpdesk that knows everything and Jira Cloud";

    private readonly JourneyClock _clock = new();
    private SandboxServer? _sandbox;

    /// <summary>Each pair of sides with all comments crossing, and one of them with those that are marked. <c>-preEnumerateTheories -trait World=NAME</c> plays one.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Worlds() =>
    [
        Row(Knowing, RelayMode.Marked),
        .. Rigs.Select(rig => Row(rig.Name, RelayMode.All)),
    ];

    private static SandboxOptions Freshdesk => new() { Helpdesk = HelpdeskVendor.Freshdesk };

    private static SandboxOptions DataCenter => new() { Jira = new JiraOptions { Edition = JiraEdition.DataCenter } };

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task Nothing_is_found_on_the_wrong_side(string name, string mode)
    {
        var began = Stopwatch.GetTimestamp();
        var rig = Array.Find(Rigs, rig => rig.Name == name)!;
        var (cases, findings) = mode == nameof(RelayMode.All)
            ? await PlayAsync(rig, RelayMode.All, isBlind: false)
            : await PlayAsync(rig with { OfJira = Campaign.Part(0.4) }, RelayMode.Marked, isBlind: false);

        output.WriteLine($"{name}, {mode}: {cases} cases, {findings.Count} findings, {Stopwatch.GetElapsedTime(began).TotalSeconds:0.0} s");
        output.WriteLine(tally.With(cases, findings.Count));
        Assert.True(findings.Count == 0, string.Join('\n', findings));
        Assert.InRange(cases, rig.Least, int.MaxValue);
        Assert.Empty(_sandbox!.Findings.All);
    }

    [Fact]
    public async Task A_bridge_that_takes_everything_for_open_is_found_out()
    {
        var (cases, findings) = await PlayAsync(Rigs[0] with { OfJira = 0.2 }, RelayMode.All, isBlind: true);

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

    private static TheoryDataRow<string, string> Row(string rig, RelayMode mode) => new TheoryDataRow<string, string>(rig, mode.ToString()).WithTrait("World", rig);

    private async Task<(int Cases, IReadOnlyList<string> Findings)> PlayAsync(LeakRig rig, RelayMode mode, bool isBlind)
    {
        var options = rig.Options with { Clock = _clock };
        _sandbox = await SandboxServer.StartAsync(options, TestContext.Current.CancellationToken);
        var desk = rig.OpenDesk(_sandbox, options, _clock);
        await using var world = await LeakWorld.StartAsync(desk, new JiraLeaks(_sandbox, options, _clock), mode, isBlind, _clock);
        var chance = new Random(Campaign.Seed);
        return await world.PlayAsync(
            [.. JiraStories.All(mode).Where(_ => chance.NextDouble() < rig.OfJira), .. TicketStories.All().Where(story => chance.NextDouble() < rig.OfTickets && !(isBlind && story.IsOfQuotation))]);
    }
}
