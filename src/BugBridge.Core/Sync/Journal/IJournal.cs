using System.Collections.Immutable;

namespace BugBridge.Core.Sync.Journal;

/// <summary>The store of intended writes, as the dispatcher and the operator use it. Methods are whole operations, each one transaction.</summary>
public interface IJournal
{
    /// <summary>
    /// After a start: everything that was in flight when the process died waits again, with its fate unknown. Returns how many.
    /// To be called once, by the only dispatcher, before the first <see cref="ClaimAsync"/>.
    /// </summary>
    Task<int> RecoverAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Takes entries that are due, marks them as in flight, counts the try and notes its time, except that an entry whose fate is unknown keeps
    /// the time of the try in question: that is what a look-up by stamp goes by. Only the first unfinished entry of each lane
    /// (set-aside and discarded ones no longer hold up their lane), oldest first. Of a stamp that several tickets share, all that can be
    /// taken are, up to <paramref name="batch"/> beyond the limit, so that they fill bulk calls.
    /// </summary>
    /// <param name="free">At most this many different stamps of each kind.</param>
    /// <param name="batch">At most this many entries of one stamp.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ImmutableArray<JournalEntry>> ClaimAsync(FreePlaces free, int batch, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>When the next waiting entry is due that heads its lane and is of a kind that has a free place, UTC; null when none waits.</summary>
    Task<DateTimeOffset?> NextDueAsync(FreePlaces free, CancellationToken cancellationToken);

    /// <summary>Entries in the given states, newest first; all states when none is given.</summary>
    Task<ImmutableArray<JournalEntry>> ListAsync(IReadOnlyCollection<EntryState> states, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Lets waiting and set-aside entries be tried at once, in their order; all of them when <paramref name="ids"/> is empty. Returns how many.
    /// </summary>
    Task<int> RetryAsync(IReadOnlyCollection<long> ids, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Decides that waiting or set-aside entries shall not happen. Returns how many; entries in flight or done are left.</summary>
    Task<int> DiscardAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken);

    /// <summary>How much it holds.</summary>
    Task<JournalCounts> CountAsync(CancellationToken cancellationToken);

    /// <summary>Forgets entries that were done or discarded before <paramref name="before"/> (UTC), and decisions that old. Returns how many entries.</summary>
    Task<int> TidyAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
