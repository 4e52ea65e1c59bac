using System.Collections.Concurrent;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Issues;
using BugBridge.Core.Notes;
using BugBridge.Core.Sync;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;
using BugBridge.Storage;
using BugBridge.Storage.Database;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Journeys;
using Microsoft.Extensions.Logging.Abstractions;

namespace BugBridge.Tests.Leaks;

/// <summary>The whole pipeline with a real store between two sides, stepped by hand, in which many cases are played side by side.</summary>
internal sealed class LeakWorld : IAsyncDisposable
{
    private readonly string _folder;
    private readonly BridgeStore _store;
    private readonly IntakeWorker _intake;
    private readonly Dispatcher _dispatcher;
    private readonly JourneyClock _time;

    private LeakWorld(ILeakHelpdesk desk, ILeakJira jira, Helpdesk helpdesk, IssueTracker tracker, RelayMode mode, BridgeStore store, string folder, JourneyClock clock)
    {
        _time = clock;
        (StandIn, Jira, _store, _folder) = (desk, jira, store, folder);
        var duplicates = new DuplicateSettings { AutoLink = AutoLinkPolicy.Never, Candidates = 0 };
        var planner = A.Planner(relay: new RelaySettings { FromJira = mode, TicketFields = new TicketFields { IssueKey = desk.IssueField, Workaround = "Workaround" } }, duplicates: duplicates);
        var (settings, signal) = (new SyncSettings(), new DispatchSignal());
        var changes = new ChangeInbox(store.Ledger, planner, signal);
        var reader = new ChangeReader(helpdesk.Reader, tracker.Reader, store.View, store.Watched, new MarkedMasters(tracker.Reader, store.View, new MergingSettings(), clock), clock);
        _intake = new IntakeWorker(new RefetchQueue(), reader, changes, clock, NullLogger<IntakeWorker>.Instance);
        var performer = BridgePerformer.Of(helpdesk, tracker, store, _intake, settings, duplicates, clock);
        _dispatcher = new Dispatcher(store.Queue, store.Ledger, planner, performer, helpdesk.Writer, signal, settings, clock, NullLogger<Dispatcher>.Instance);
    }

    public ILeakHelpdesk StandIn { get; }

    public ILeakJira Jira { get; }

    /// <summary>A world; with <paramref name="isBlind"/> the bridge takes everything for open.</summary>
    public static async Task<LeakWorld> StartAsync(ILeakHelpdesk desk, ILeakJira jira, RelayMode mode, bool isBlind, JourneyClock clock)
    {
        var folder = Directory.CreateTempSubdirectory("bugbridge-").FullName;
        var store = await BridgeStore.OpenAsync(new StorageSettings { Path = Path.Combine(folder, "bridge.db") }, clock, CancellationToken.None);
        return new LeakWorld(
            desk,
            jira,
            isBlind ? desk.Helpdesk with { Reader = new BlindReader(desk.Helpdesk.Reader) } : desk.Helpdesk,
            isBlind ? jira.Tracker with { Reader = new BlindIssues(jira.Tracker.Reader) } : jira.Tracker,
            mode,
            store,
            folder,
            clock);
    }

    /// <summary>Lets the bridge look at one thing; nothing is written by it.</summary>
    public Task LookAsync(Lane at) => _intake.LookAsync(at, "leaks", CancellationToken.None);

    /// <summary>The id of the issue behind which a ticket stands, or null.</summary>
    public async Task<string?> IssueOfAsync(string ticket) => (await _store.View.FindTicketAsync(ticket, CancellationToken.None))?.Link?.IssueId;

    /// <summary>Plays all cases, step by step, and gives what was found, with the number of cases that could be played.</summary>
    public async Task<(int Cases, IReadOnlyList<string> Findings)> PlayAsync(IReadOnlyList<LeakCase> cases)
    {
        var scenes = cases.Select((_, at) => new LeakScene(this, at)).ToArray();
        for (var step = 0; step < cases.Max(one => one.Steps.Length); step++)
        {
            await Parallel.ForEachAsync(Enumerable.Range(0, cases.Count).Where(at => step < cases[at].Steps.Length && scenes[at].IsPlayable), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (at, _) =>
            {
                await scenes[at].FindIssueAsync();
                await cases[at].Steps[step](scenes[at]);
                await scenes[at].LookAsync();
            });
            LetTimePass(scenes);
            await _dispatcher.DrainAsync(CancellationToken.None);
        }

        // What was filed or written last is looked at once more: an echo or a correction must not bring it back.
        await Parallel.ForEachAsync(scenes.Where(scene => scene.IsPlayable), new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (scene, _) => await scene.LookAsync(everywhere: true));
        await _dispatcher.DrainAsync(CancellationToken.None);
        return (scenes.Count(scene => scene.IsPlayable), Findings(cases, scenes));
    }

    public async ValueTask DisposeAsync()
    {
        _dispatcher.Dispose();
        await _store.DisposeAsync();
        await StandIn.DisposeAsync();
        await Jira.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The other side is away for a while, in which something happens that nobody tells the bridge of.</summary>
    private void LetTimePass(IEnumerable<LeakScene> scenes)
    {
        foreach (var scene in scenes)
        {
            if (scene is { IsPlayable: true, Unheard: { } unheard })
            {
                scene.Unheard = null;
                unheard(scene);
                _time.Skip(TimeSpan.FromMinutes(1));
            }
        }
    }

    private List<string> Findings(IReadOnlyList<LeakCase> cases, LeakScene[] scenes)
    {
        var (desk, told, jira) = (StandIn.Everything().ToList(), StandIn.Comments().ToList(), Jira.Everything().ToList());
        var findings = new ConcurrentBag<string>();
        Parallel.For(0, cases.Count, at =>
        {
            var (one, scene) = (cases[at], scenes[at]);
            var there = one.FromJira ? desk : jira;
            if (scene.IsPlayable && there.FirstOrDefault(text => text.Contains(scene.Canary, StringComparison.Ordinal)) is { } leak)
            {
                findings.Add($"{one.Name}: {leak}");
            }

            var heralds = (one.FromJira ? told : jira).Count(text => text.Contains(scene.Herald, StringComparison.Ordinal));
            if (scene.IsPlayable && one.Heralds is { } expected && heralds != expected)
            {
                findings.Add($"{one.Name}: what is open stands {heralds} times on the other side, and not {expected} times.");
            }
        });
        return [.. findings.Order(StringComparer.Ordinal)];
    }
}
