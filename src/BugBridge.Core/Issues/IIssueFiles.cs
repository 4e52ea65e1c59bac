using BugBridge.Core.Files;
using BugBridge.Core.Remotes;

namespace BugBridge.Core.Issues;

/// <summary>
/// Files of issues.
/// May be called concurrently; throws only <see cref="RemoteException"/> (and on cancellation). Writes are never retried inside: one whose fate is unknown is thrown as
/// <see cref="RemoteFailureKind.FateUnknown"/>. Calls wait inside for the call budget and the per-issue write limit. Issues are named by id or key.
/// </summary>
public interface IIssueFiles
{
    /// <summary>Opens a file of an issue for reading, or null when it is gone.</summary>
    Task<FileContent?> OpenFileAsync(string idOrKey, IssueFile file, CancellationToken cancellationToken);

    /// <summary>Puts a file on an issue.</summary>
    /// <param name="idOrKey">The issue.</param>
    /// <param name="file">The file, under a name that was made safe and is its own on this issue; read to its end, and not disposed of.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The file's id.</returns>
    Task<string> AttachAsync(string idOrKey, FileContent file, CancellationToken cancellationToken);

    /// <summary>Whether the bridge's own account has put a file with this name on the issue.</summary>
    Task<StampLookup> FindFileAsync(string idOrKey, string fileName, CancellationToken cancellationToken);

    /// <summary>Deletes a file; no error when it is not there.</summary>
    Task DeleteFileAsync(string fileId, CancellationToken cancellationToken);
}
