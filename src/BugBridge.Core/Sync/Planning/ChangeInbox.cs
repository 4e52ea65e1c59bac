using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Tracing;

namespace BugBridge.Core.Sync.Planning;

/// <summary>Where changes are handed in to be planned and saved, many in one transaction when many come at once.</summary>
public sealed class ChangeInbox : IDisposable
{
    // Enough that a transaction's fixed cost is spread thin, few enough that nobody waits long for the others.
    private const int MostTogether = 64;

    private readonly Batcher<Change, PlanResult> _batcher;
    private readonly IBeforePlanning? _before;

    /// <param name="ledger">Where plans are saved.</param>
    /// <param name="planner">Decides.</param>
    /// <param name="signal">Told when there is something to dispatch.</param>
    /// <param name="before">Gives changes what they need before they are planned.</param>
    /// <param name="after">Told what was saved.</param>
    public ChangeInbox(Ledger ledger, Planner planner, DispatchSignal signal, IBeforePlanning? before = null, IEnumerable<IAfterPlanning>? after = null)
    {
        _before = before;
        var decide = BridgeMetrics.Counting(planner.Decide);
        _batcher = new Batcher<Change, PlanResult>(MostTogether, async (changes, cancellationToken) =>
        {
            var results = await ledger.PlanAsync(changes, decide, cancellationToken);
            if (results.Any(result => result.Actions > 0))
            {
                signal.Set();
            }

            foreach (var one in after ?? [])
            {
                one.Planned(results);
            }

            return results;
        });
    }

    /// <summary>Plans and saves one change. A failure to plan it is in the result; a failure of the store is thrown.</summary>
    public async Task<PlanResult> PlanAsync(Change change, CancellationToken cancellationToken)
    {
        using var step = BridgeTraces.Begin("plan", change.Correlation).With("bugbridge.change", change.GetType().Name);
        var result = _before is null
            ? await _batcher.DoAsync(change, cancellationToken)
            : await _before.PlanAsync(change, _batcher.DoAsync, cancellationToken);
        BridgeMetrics.Planned(change, result);
        step.With("bugbridge.actions", result.Actions);
        if (result.Failure is { } failure)
        {
            step.Failed(failure);
        }

        return result;
    }

    /// <summary>Plans and saves changes in their order.</summary>
    public async Task<ImmutableArray<PlanResult>> PlanAsync(IEnumerable<Change> changes, CancellationToken cancellationToken)
    {
        var results = ImmutableArray.CreateBuilder<PlanResult>();
        foreach (var change in changes)
        {
            results.Add(await PlanAsync(change, cancellationToken));
        }

        return results.ToImmutable();
    }

    /// <summary>Journals that something is to be read again. A failure is thrown, since nothing else remembers the change.</summary>
    /// <exception cref="StoreException">It could not be journaled.</exception>
    public async Task JournalAsync(RefetchFailed failed, CancellationToken cancellationToken)
    {
        if ((await PlanAsync(failed, cancellationToken)).Failure is { } failure)
        {
            throw new StoreException($"The retry of {failed.At} could not be saved: {failure.Message}", failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _batcher.Dispose();
}
