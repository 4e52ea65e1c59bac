using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Sync.Intake;

/// <summary>Reads what changed with an issue, because the two are tied together in Jira.</summary>
public interface ITiedChanges
{
    /// <summary>The issue's change with what the planner needs of other issues; before it, in their order, the changes of those that changed with it.</summary>
    /// <exception cref="RemoteException">Another issue could not be read.</exception>
    Task<ImmutableArray<Change>> WithOthersAsync(IssueSeen seen, CancellationToken cancellationToken);
}
