using System.Collections.Immutable;

namespace BugBridge.Core.Sync.Journal;

/// <summary>Intended writes, as they are taken up one after the other. Methods are whole operations, each one transaction.</summary>
public interface IJournalQueue
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
}
