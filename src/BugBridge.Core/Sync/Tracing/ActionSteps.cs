using System.Collections.Immutable;
using System.Diagnostics;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Core.Sync.Tracing;

/// <summary>The steps of actions that share a call: each in its own change's trace, the calls under the first, to which the others refer.</summary>
internal sealed class ActionSteps : IDisposable
{
    private readonly ImmutableArray<TraceStep> _steps;

    public ActionSteps(ImmutableArray<JournalEntry> entries)
    {
        var first = Begin(entries[0], default);
        _steps = [first, .. entries.Skip(1).Select(entry => Begin(entry, first.Context).Aside())];
    }

    /// <summary>Says what each came to.</summary>
    public void CameTo(ImmutableArray<Settlement> settlements)
    {
        foreach (var (step, settlement) in _steps.Zip(settlements))
        {
            step.With("bugbridge.outcome", settlement.State.ToString());
        }
    }

    public void Dispose()
    {
        foreach (var step in _steps.Reverse())
        {
            step.Dispose();
        }
    }

    private static TraceStep Begin(JournalEntry entry, ActivityContext because) => BridgeTraces.Begin("action " + entry.Action.GetType().Name, entry.Correlation, because)
        .At(entry.Action.Lane)
        .With("bugbridge.entry", entry.Id)
        .With("bugbridge.attempt", entry.Attempts + 1);
}
