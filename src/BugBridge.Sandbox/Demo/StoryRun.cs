using BugBridge.Sandbox.Demo.Checks;
using BugBridge.Sandbox.Demo.Measures;
using BugBridge.Sandbox.Demo.People;

namespace BugBridge.Sandbox.Demo;

/// <summary>The whole of <c>demo --exit</c>: the story, the measures, and the verdict from the remotes' side.</summary>
public static class StoryRun
{
    /// <summary>
    /// How long story and measures may take: several times what they take on two quiet cores, because it only ends a hang. A bridge that has not settled by then is
    /// judged as it stands.
    /// </summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Plays it. Never throws because of what the bridge did or left undone.</summary>
    /// <param name="site">Where it plays; nobody may have acted there before.</param>
    /// <param name="bridge">The bridge, running, with its webhooks registered.</param>
    /// <param name="clock">For the time it takes.</param>
    /// <param name="told">Gets a sentence for each act; null for nobody.</param>
    /// <param name="cancellationToken">Breaks it off.</param>
    public static async Task<DemoResult> PlayAsync(
        DemoSite site, IDemoBridge bridge, TimeProvider clock, IProgress<string>? told, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(site);
        var began = clock.GetTimestamp();
        var people = new DemoPeople(site, told);
        var calls = await PlayInTimeAsync(people, bridge, clock, cancellationToken);
        var findings = RemoteSideCheck.Run(RemoteState.Of(site.Server), people.Log);
        return new DemoResult(
            findings.Lost.Length,
            findings.Doubled.Length,
            findings.Leaked.Length,
            Math.Round(clock.GetElapsedTime(began).TotalSeconds, 1),
            calls,
            [.. findings.All],
            VolumeOf(site, people.Log));
    }

    private static async Task<DemoCalls?> PlayInTimeAsync(DemoPeople people, IDemoBridge bridge, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            await people.PlayAsync(bridge, either.Token);
            return await new DemoMeasures(people, bridge).RunAsync(either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            people.Log.HadTrouble($"BugBridge was not done after {Longest.TotalSeconds:0} s, so the story was stopped.");
            return null;
        }
    }

    private static DemoVolume VolumeOf(DemoSite site, PeopleLog log) => new(
        site.Zendesk.Tickets.Length,
        log.Links.Count,
        log.Filings.Length,
        log.ForReps.Sum(expected => expected.TicketIds.Length),
        log.ForEngineers.Length,
        log.KeptFromReps.Length + log.KeptFromEngineers.Length);
}
