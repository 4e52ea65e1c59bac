using System.Collections.Immutable;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.Planning;
using BugBridge.Storage;
using BugBridge.Tests.Builders;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Storage;

/// <summary>What every database must pass; a second one derives from each contract and says how it is opened.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private protected FakeTimeProvider Clock { get; } = new(A.Monday);

    protected BridgeStore Store { get; private set; } = null!;

    protected Ledger Ledger => Store.Ledger;

    protected ICursors Cursors => Store.Cursors;

    protected IJournal Journal => Store.Journal;

    protected IJournalQueue Queue => Store.Queue;

    protected static CancellationToken Ending => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Store = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        // Where there is no server, a test is skipped before there is a store.
        if (Store is not null)
        {
            await Store.DisposeAsync();
        }

        await DropAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens the test's database, once more each time.</summary>
    protected abstract Task<BridgeStore> OpenAsync();

    /// <summary>Removes the test's database.</summary>
    protected abstract ValueTask DropAsync();

    /// <summary>What the planner is told about a change.</summary>
    protected async Task<Known> KnownOfAsync(Change change)
    {
        Known? heard = null;
        var result = await PlanAsync(change, (known, _) =>
        {
            heard = known;
            return Plan.Nothing;
        });
        Assert.Null(result.Failure);
        return heard!;
    }

    protected async Task<PlanResult> PlanAsync(Change change, PlanChange plan) =>
        Assert.Single(await Ledger.PlanAsync([change], plan, Ending));

    protected Task<PlanResult> HoldAsync(Plan plan) => PlanAsync(Samples.Seen("any"), Samples.Always(plan));

    protected Task JournalAsync(params BridgeAction[] actions) => PlanAsync(Samples.Seen("any"), Samples.Journals(actions));

    protected Task<ImmutableArray<JournalEntry>> ClaimAsync(int limit = 100, int batch = 100, int? files = null) =>
        Queue.ClaimAsync(new FreePlaces(limit, files ?? limit), batch, Clock.GetUtcNow(), Ending);

    protected Task SettleAsync(params Settlement[] settlements) => Ledger.SettleAsync(settlements, Samples.Always(Plan.Nothing), Ending);

    /// <summary>The entry as it stands now.</summary>
    protected async Task<JournalEntry> EntryAsync(string stamp) =>
        Assert.Single(await Journal.ListAsync([], int.MaxValue, Ending), entry => entry.Action.Stamp == stamp);

    protected static IEnumerable<string> Stamps(IEnumerable<JournalEntry> entries) => entries.Select(entry => entry.Action.Stamp);
}
