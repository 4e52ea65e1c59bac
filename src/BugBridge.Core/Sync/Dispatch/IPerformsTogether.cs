using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Core.Sync.Dispatch;

/// <summary>Carries out several actions with the same stamp in one call.</summary>
/// <typeparam name="TAction">The kind.</typeparam>
public interface IPerformsTogether<in TAction> : IPerforms<TAction>
    where TAction : BridgeAction
{
    /// <summary>Does them, and says for each what came of it, in order. Failures are told by the given function, not thrown.</summary>
    Task<ImmutableArray<Settlement>> DoTogetherAsync(
        ImmutableArray<JournalEntry> entries, TAction action, Func<JournalEntry, RemoteException, Settlement> failed, CancellationToken cancellationToken);
}
