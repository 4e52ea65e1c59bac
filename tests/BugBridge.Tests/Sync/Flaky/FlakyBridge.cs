using BugBridge.Core.Duplicates;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Storage;
using BugBridge.Storage.Database;
using BugBridge.Tests.Builders;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace BugBridge.Tests.Sync.Flaky;

/// <summary>The whole pipeline over flaky remotes and a real store, stepped by hand, and restarted after every death.</summary>
internal sealed class FlakyBridge : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bugbridge-").FullName;
    private readonly DuplicateSettings _duplicates;
    private readonly Planner _planner;
    private BridgeStore? _store;
    private Dispatcher? _dispatcher;
    private IntakeWorker? _intake;

    /// <param name="seed">For what goes wrong.</param>
    /// <param name="duplicates">How duplicates are found; without it none are.</param>
    public FlakyBridge(int seed, DuplicateSettings? duplicates = null)
    {
        _duplicates = duplicates ?? new DuplicateSettings { AutoLink = AutoLinkPolicy.Never, Candidates = 0 };
        _planner = A.Planner(duplicates: _duplicates);
        Trouble = new Trouble(seed);
        Helpdesk = new FlakyHelpdesk(Trouble, Clock);
        Tracker = new FlakyTracker(Trouble, Clock);
    }

    public FakeTimeProvider Clock { get; } = new(A.Monday);

    public Trouble Trouble { get; }

    public FlakyHelpdesk Helpdesk { get; }

    public FlakyTracker Tracker { get; }

    public BridgeStore Store => _store!;

    /// <summary>Ends the process as a kill would, as far as the store can see, and starts it again.</summary>
    public async Task RestartAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }

        _store = await BridgeStore.OpenAsync(new StorageSettings { Path = Path.Combine(_folder, "bridge.db") }, Clock, CancellationToken.None);
        await _store.Queue.RecoverAsync(CancellationToken.None);
        var settings = new SyncSettings();
        var signal = new DispatchSignal();
        var helpdesk = new ChangeInbox(_store.Ledger, _planner, signal, Matches(_store));
        var reader = new ChangeReader(Helpdesk, Tracker, _store.View, _store.Watched, new MarkedMasters(Tracker, _store.View, new MergingSettings(), Clock), Clock);
        _intake = new IntakeWorker(new RefetchQueue(), reader, helpdesk, Clock, NullLogger<IntakeWorker>.Instance);
        var performer = BridgePerformer.Of(Helpdesk.Ports, Tracker.Ports, _store, _intake, settings, _duplicates, Clock);
        _dispatcher = new Dispatcher(
            _store.Queue, _store.Ledger, _planner, performer, Helpdesk, signal, settings, Clock, NullLogger<Dispatcher>.Instance);
    }

    private CandidateSearch Matches(BridgeStore store)
    {
        var keeper = new IndexKeeper(store.Texts, store.Duplicates, new DuplicateIndex(), _duplicates, Clock);
        return new CandidateSearch(_duplicates, new FilingRules(A.Filing(), "bugbridge"), keeper, store.View, store.Duplicates, Tracker);
    }

    /// <summary>Looks until the look was planned; each failure is followed by a restart, as the next poll would look again.</summary>
    public async Task LookAsync(Lane at)
    {
        while (true)
        {
            try
            {
                await _intake!.LookAsync(at, "test", CancellationToken.None);
                return;
            }
            catch (Exception failure) when (failure is OperationCanceledException or Core.Remotes.RemoteException)
            {
                await RestartAsync();
            }
        }
    }

    /// <summary>Dispatches what is due, then restarts when something died on the way.</summary>
    public async Task DispatchAsync()
    {
        await _dispatcher!.DrainAsync(CancellationToken.None);
        await RestartAsync();
    }

    /// <summary>Moves the time on and dispatches until the journal has nothing left to do.</summary>
    public async Task SettleAsync()
    {
        for (var round = 0; round < 500; round++)
        {
            await DispatchAsync();
            if ((await Store.Journal.CountAsync(CancellationToken.None)).Waiting == 0)
            {
                return;
            }

            Clock.Advance(TimeSpan.FromMinutes(11));
        }

        throw new TimeoutException("The journal never came to rest.");
    }

    /// <summary>A change that no remote brings, such as a look that failed.</summary>
    public async Task PlanAsync(Change change) => await Store.Ledger.PlanAsync([change], _planner.Decide, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
