using BugBridge.Core.Remotes;

namespace BugBridge.Core.Issues;

/// <summary>
/// Links from issues to tickets, as Jira shows them on an issue.
/// May be called concurrently; throws only <see cref="RemoteException"/> (and on cancellation). Writes are never retried inside: one whose fate is unknown is thrown as
/// <see cref="RemoteFailureKind.FateUnknown"/>. Calls wait inside for the call budget and the per-issue write limit. Issues are named by id or key.
/// </summary>
public interface IRemoteLinks
{
    /// <summary>Creates or replaces the remote link with this global id.</summary>
    Task PutRemoteLinkAsync(string idOrKey, RemoteLink link, CancellationToken cancellationToken);

    /// <summary>Removes the remote link; no error when it is not there.</summary>
    Task DeleteRemoteLinkAsync(string idOrKey, string globalId, CancellationToken cancellationToken);
}
