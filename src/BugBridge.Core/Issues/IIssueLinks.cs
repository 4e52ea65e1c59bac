using BugBridge.Core.Remotes;

namespace BugBridge.Core.Issues;

/// <summary>
/// Links between issues.
/// May be called concurrently; throws only <see cref="RemoteException"/> (and on cancellation). Writes are never retried inside: one whose fate is unknown is thrown as
/// <see cref="RemoteFailureKind.FateUnknown"/>. Calls wait inside for the call budget and the per-issue write limit. Issues are named by id or key.
/// </summary>
public interface IIssueLinks
{
    /// <summary>Links two issues, e.g. "ENG-2 duplicates ENG-1"; no error when they are already so linked.</summary>
    /// <param name="fromIdOrKey">The issue that, say, duplicates.</param>
    /// <param name="toIdOrKey">The issue that is duplicated.</param>
    /// <param name="type">The link type's name, e.g. "Duplicate".</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task LinkIssuesAsync(string fromIdOrKey, string toIdOrKey, string type, CancellationToken cancellationToken);

    /// <summary>Takes that link away, in this direction; no error when it is not there.</summary>
    Task UnlinkIssuesAsync(string fromIdOrKey, string toIdOrKey, string type, CancellationToken cancellationToken);
}
