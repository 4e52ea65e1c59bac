using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Filing.Joining;

/// <summary>Finds issues that tickets joined, and has their engineers told. Each ticket is read afresh for it, so that what must not cross any more does not.</summary>
public sealed class JoinPass(IJoinView joins, ITicketReader ticketReader, ChangeInbox inbox, FilingSettings settings, RefetchQueue refetches, TimeProvider clock)
{
    /// <summary>So long a rep has for undoing a join.</summary>
    public static readonly TimeSpan Settled = TimeSpan.FromMinutes(10);

    /// <summary>The most tickets that are listed in one comment; others are counted.</summary>
    private const int MostListed = 20;

    // More than join in a day; what is left comes with the next pass.
    private const int AtOnce = 2000;

    /// <summary>One pass over all that is due.</summary>
    /// <returns>Issues looked at, those whose engineers are told, and those that could not be planned.</returns>
    public async Task<PollCounts> RunAsync(CancellationToken cancellationToken)
    {
        var counts = new PollCounts(0, 0, 0);
        if (!settings.TellJoined)
        {
            return counts;
        }

        var now = clock.GetUtcNow();
        foreach (var due in await joins.DueAsync(now - Settled, now - JoinPlanner.Every, AtOnce, cancellationToken))
        {
            counts = counts.And(await TryAsync(due, cancellationToken));
        }

        return counts;
    }

    private async Task<PollCounts> TryAsync(DueJoins due, CancellationToken cancellationToken)
    {
        try
        {
            var read = await ReadAsync(due, cancellationToken);
            if (read.Read.IsEmpty)
            {
                return new PollCounts(1, 0, 1);
            }

            var result = await inbox.PlanAsync(read, cancellationToken);
            return new PollCounts(1, result.Actions > 0 ? 1 : 0, result.Failure is null ? 0 : 1);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or StoreException))
        {
            // It is of this issue alone. It stays due, and comes with the next pass: nothing is told on a guess.
            return new PollCounts(1, 0, 1);
        }
    }

    private async Task<JoinsDue> ReadAsync(DueJoins due, CancellationToken cancellationToken)
    {
        var read = ImmutableArray.CreateBuilder<JoinedRead>();
        foreach (var id in due.TicketIds.Take(MostListed))
        {
            try
            {
                read.Add(new JoinedRead(id, await ticketReader.ReadAsync(id, cancellationToken)));
            }
            catch (RemoteException failure) when (!failure.ConcernsAll)
            {
                // One ticket that cannot be read stays due, and keeps no other from being told.
            }
        }

        return new JoinsDue(due.IssueId, read.ToImmutable(), [.. due.TicketIds.Skip(MostListed)], clock.GetUtcNow(), refetches.NewCorrelation());
    }
}
