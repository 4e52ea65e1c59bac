using System.Collections.Immutable;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Journal;

/// <summary>The store of intended writes, as the operator sees it. Methods are whole operations, each one transaction.</summary>
public interface IJournal
{
    /// <summary>Entries in the given states, newest first; all states when none is given.</summary>
    Task<ImmutableArray<JournalEntry>> ListAsync(IReadOnlyCollection<EntryState> states, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Lets waiting and set-aside entries be tried at once, in their order; all of them when <paramref name="ids"/> is empty. Returns how many.
    /// </summary>
    Task<int> RetryAsync(IReadOnlyCollection<long> ids, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Lets waiting entries be tried at once, in their order. What was set aside meanwhile stays so.</summary>
    Task ReleaseAsync(IReadOnlyCollection<long> ids, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Decides that waiting or set-aside entries shall not happen. Returns how many; entries in flight or done are left.</summary>
    Task<int> DiscardAsync(IReadOnlyCollection<long> ids, CancellationToken cancellationToken);

    /// <summary>How much it holds.</summary>
    Task<JournalCounts> CountAsync(CancellationToken cancellationToken);

    /// <summary>How many unfinished entries these lanes hold.</summary>
    Task<int> CountAsync(IReadOnlyCollection<Lane> lanes, CancellationToken cancellationToken);

    /// <summary>Forgets entries that were done or discarded before <paramref name="before"/> (UTC), and decisions that old. Returns how many entries.</summary>
    Task<int> TidyAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
