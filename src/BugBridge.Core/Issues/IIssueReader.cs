using BugBridge.Core.Remotes;

namespace BugBridge.Core.Issues;

/// <summary>
/// Reads issues as they are now. Reads are retried inside.
/// May be called concurrently; throws only <see cref="RemoteException"/> (and on cancellation). Calls wait inside for the call budget. Issues are named by id or key
/// wherever a string names one.
/// </summary>
public interface IIssueReader
{
    /// <summary>The browser address of an issue with this key.</summary>
    string UrlOf(string issueKey);

    /// <summary>The issue with all comments, or null when it is deleted or was never there. Never answered from a search index.</summary>
    Task<Issue?> ReadAsync(string idOrKey, CancellationToken cancellationToken);

    /// <summary>The same with nothing remembered from earlier reads, before something is written that was decided a while ago; may cost a call more.</summary>
    Task<Issue?> ReadAnewAsync(string idOrKey, CancellationToken cancellationToken) => ReadAsync(idOrKey, cancellationToken);

    /// <summary>
    /// Those of the issues that exist and can be seen, with all comments. Takes any number; never from a search index. One that cannot be read is
    /// among <see cref="ManyRead{T}.Unread"/> and keeps none of the others from being read.
    /// </summary>
    Task<ManyRead<Issue>> ReadManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);
}
