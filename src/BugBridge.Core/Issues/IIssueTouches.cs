using System.Collections.Immutable;
using BugBridge.Core.Remotes;

namespace BugBridge.Core.Issues;

/// <summary>
/// What people did to issues. Reads are retried inside.
/// May be called concurrently; throws only <see cref="RemoteException"/> (and on cancellation). Calls wait inside for the call budget. Issues are named by id or key
/// wherever a string names one.
/// </summary>
public interface IIssueTouches
{
    /// <summary>
    /// What people did to the issue since it was made, oldest first: changes of fields from its history, and comments. What the bridge
    /// wrote is not among it. One remote-made change (a rule of Jira's, say) counts as a person's.
    /// </summary>
    Task<ImmutableArray<IssueTouch>> TouchesAsync(string idOrKey, CancellationToken cancellationToken);
}
