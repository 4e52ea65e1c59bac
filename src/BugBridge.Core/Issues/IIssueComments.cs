using BugBridge.Core.Remotes;
using BugBridge.Core.Text;

namespace BugBridge.Core.Issues;

/// <summary>
/// The bridge's own comments on issues.
/// May be called concurrently; throws only <see cref="RemoteException"/> (and on cancellation). Writes are never retried inside: one whose fate is unknown is thrown as
/// <see cref="RemoteFailureKind.FateUnknown"/>. Calls wait inside for the call budget and the per-issue write limit. Issues are named by id or key.
/// </summary>
public interface IIssueComments
{
    /// <summary>Adds a comment with the stamp as a comment property, marked as internal for service projects.</summary>
    /// <returns>The comment's id.</returns>
    Task<string> CommentAsync(string idOrKey, RichText body, string stamp, string? restUrl, CancellationToken cancellationToken);

    /// <summary>Whether a comment with this stamp stands on the issue.</summary>
    Task<StampLookup> FindCommentAsync(string idOrKey, string stamp, CancellationToken cancellationToken);

    /// <summary>Puts another text into a comment that the bridge wrote; its stamp stays. Does the same however often it is made. Gone when the comment is no longer there.</summary>
    Task EditCommentAsync(string idOrKey, string commentId, RichText body, string? restUrl, CancellationToken cancellationToken);
}
