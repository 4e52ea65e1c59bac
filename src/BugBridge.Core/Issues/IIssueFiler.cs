using BugBridge.Core.Remotes;

namespace BugBridge.Core.Issues;

/// <summary>
/// Files issues.
/// May be called concurrently; throws only <see cref="RemoteException"/> (and on cancellation). Writes are never retried inside: one whose fate is unknown is thrown as
/// <see cref="RemoteFailureKind.FateUnknown"/>. Calls wait inside for the call budget and the per-issue write limit. Issues are named by id or key.
/// </summary>
public interface IIssueFiler
{
    /// <summary>Makes an issue that carries the stamp as an entity property from its first instant. Over-long text is cut.</summary>
    Task<IssueRef> FileAsync(NewIssue issue, string stamp, CancellationToken cancellationToken);

    /// <summary>What can be chosen when an issue of a type is made in a project. Kept for ten minutes.</summary>
    /// <param name="project">The project's key.</param>
    /// <param name="type">The issue type's name.</param>
    /// <param name="isAnew">Whether Jira is asked even when it was asked a moment ago.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<FilingChoices> ChoicesAsync(string project, string type, bool isAnew, CancellationToken cancellationToken);

    /// <summary>Whether an issue with this stamp was made; minds the lag of Jira's search.</summary>
    /// <param name="stamp">The stamp.</param>
    /// <param name="attemptedAt">When the last attempt to file began, UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<StampLookup> FindFiledAsync(string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken);
}
