using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Core.Sync.Dispatch;

/// <summary>Carries out actions of one kind against the remotes. There is one for each kind.</summary>
/// <typeparam name="TAction">The kind.</typeparam>
public interface IPerforms<in TAction> : IPerforms
    where TAction : BridgeAction
{
    /// <summary>Does it, and says what came of it.</summary>
    /// <exception cref="Remotes.RemoteException">The remote did not do it, or it is not known whether it did.</exception>
    Task<Settlement> DoAsync(JournalEntry entry, TAction action, CancellationToken cancellationToken);

    /// <summary>
    /// Looks up by its stamp whether an earlier try did it. Not needed for what does the same however often it is done: that is done again.
    /// </summary>
    /// <exception cref="Remotes.RemoteException">The remote cannot be asked.</exception>
    Task<Settlement> FindAsync(JournalEntry entry, TAction action, CancellationToken cancellationToken) => DoAsync(entry, action, cancellationToken);

    /// <summary>What is to be heard of a try that failed; null for nothing. Most is heard only when nothing comes of it any more.</summary>
    Change? Failed(JournalEntry entry, TAction action, FailedTry failed) => null;
}
