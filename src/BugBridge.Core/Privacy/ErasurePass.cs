using System.Collections.Immutable;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Privacy;

/// <summary>Erases what is due: tickets whose time in the bin is over, and the other tickets of customers who were erased.</summary>
public sealed class ErasurePass(IErasureStore store, ChangeDesk desk, LookQueue looks, TimeProvider clock)
{
    private const int Page = 100;

    /// <summary>One pass. Returns tickets looked at, those that were erased, and those that could not be.</summary>
    public async Task<PollCounts> RunAsync(CancellationToken cancellationToken)
    {
        var counts = new PollCounts(0, 0, 0);
        ImmutableArray<string> due;
        do
        {
            var failed = counts.Failed;
            due = await store.DueAsync(clock.GetUtcNow(), Page, cancellationToken);
            foreach (var ticketId in due)
            {
                var asked = new EraseAsked(ticketId, "its time came", clock.GetUtcNow(), looks.NewCorrelation());
                var result = await desk.PlanAsync(asked, cancellationToken);
                counts = counts.And(new PollCounts(1, result.Failure is null ? 1 : 0, result.Failure is null ? 0 : 1));
            }

            if (counts.Failed > failed)
            {
                break;
            }
        }
        while (due.Length == Page);
        await store.SealAsync(cancellationToken);
        return counts;
    }
}
