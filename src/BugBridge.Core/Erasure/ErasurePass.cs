using System.Collections.Immutable;
using BugBridge.Core.Masking;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Erasure;

/// <summary>
/// Erases what is due. The helpdesk is asked once more about each ticket, and only so many are erased without a person's word; what a person approved is erased
/// without asking.
/// </summary>
public sealed class ErasurePass(IErasureStore store, ITicketReader ticketReader, ChangeInbox inbox, RefetchQueue refetches, PrivacySettings settings, TimeProvider clock)
{
    private const int Page = 100;

    /// <summary>So many failures one after the other are no matter of single tickets: the helpdesk is away, and the next pass asks again.</summary>
    private const int MostFailures = 10;

    /// <summary>The time over which <see cref="PrivacySettings.EraseAtMost"/> counts.</summary>
    private static readonly TimeSpan Counted = TimeSpan.FromDays(1);

    /// <summary>One pass. Returns tickets looked at, those that were decided about, and those that could not be.</summary>
    public async Task<PollCounts> RunAsync(CancellationToken cancellationToken)
    {
        var counts = new PollCounts(0, 0, 0);
        var inARow = 0;
        ImmutableArray<WaitingErasure> due;
        do
        {
            // What failed stays in front, and does not keep the rest from their turn.
            due = await store.DueAsync(clock.GetUtcNow(), counts.Failed, Page, cancellationToken);
            foreach (var one in due.TakeWhile(_ => inARow < MostFailures))
            {
                var isDone = await TryAsync(one, cancellationToken);
                counts = counts.And(new PollCounts(1, isDone ? 1 : 0, isDone ? 0 : 1));
                inARow = isDone ? 0 : inARow + 1;
            }
        }
        while (due.Length == Page && inARow < MostFailures);
        await store.SealAsync(cancellationToken);
        return counts;
    }

    private async Task<bool> TryAsync(WaitingErasure one, CancellationToken cancellationToken)
    {
        try
        {
            return (await inbox.PlanAsync(await ChangeAsync(one, cancellationToken), cancellationToken)).Failure is null;
        }
        catch (RemoteException)
        {
            // It stays due, and is asked about with the next pass: nothing is erased on a guess.
            return false;
        }
    }

    private async Task<Change> ChangeAsync(WaitingErasure one, CancellationToken cancellationToken)
    {
        if (one.Stage == ErasureStage.Approved)
        {
            return new EraseAsked(one.TicketId, "somebody asked for it", clock.GetUtcNow(), refetches.NewCorrelation());
        }

        var ticket = await ticketReader.ReadAgainAsync(one.TicketId, one.UpdatedAt, cancellationToken);
        var fact = ticket is null ? ErasureCause.TicketGone : ErasureFacts.Of(ticket);
        var now = clock.GetUtcNow();
        var mayErase = fact?.IsMarked() == true && await store.ErasedByItselfAsync(now - Counted, cancellationToken) < settings.EraseAtMost;
        return new ErasureDue(one.TicketId, fact, mayErase, now, refetches.NewCorrelation());
    }
}
