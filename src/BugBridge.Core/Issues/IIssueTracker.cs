using System.Collections.Immutable;
using BugBridge.Core.Files;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;

namespace BugBridge.Core.Issues;

/// <summary>
/// The port to Jira. All methods may be called concurrently; all throw only <see cref="RemoteException"/> (and on cancellation). Reads
/// are retried inside, writes never are: a write whose fate is unknown is thrown as <see cref="RemoteFailureKind.FateUnknown"/>. Calls
/// wait inside for the call budget and the per-issue write limit. Issues are named by id or key wherever a string names one.
/// </summary>
public interface IIssueTracker
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

    /// <summary>
    /// What changed since <paramref name="cursor"/>, in the watched projects and wherever the bridge's label is; with null, starts at "now".
    /// One call when nothing changed. Windows overlap; never leaves a change out, except for what moves no issue's update time.
    /// </summary>
    Task<IssuePage> PollAsync(string? cursor, CancellationToken cancellationToken);

    /// <summary>Makes an issue that carries the stamp as an entity property from its first instant. Over-long text is cut.</summary>
    Task<IssueRef> FileAsync(NewIssue issue, string stamp, CancellationToken cancellationToken);

    /// <summary>Whether an issue with this stamp was made; minds the lag of Jira's search.</summary>
    /// <param name="stamp">The stamp.</param>
    /// <param name="attemptedAt">When the last attempt to file began, UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<StampLookup> FindFiledAsync(string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken);

    /// <summary>Adds a comment with the stamp as a comment property, marked as internal for service projects.</summary>
    /// <returns>The comment's id.</returns>
    Task<string> CommentAsync(string idOrKey, RichText body, string stamp, string? restUrl, CancellationToken cancellationToken);

    /// <summary>Whether a comment with this stamp stands on the issue.</summary>
    Task<StampLookup> FindCommentAsync(string idOrKey, string stamp, CancellationToken cancellationToken);

    /// <summary>Puts another text into a comment that the bridge wrote; its stamp stays. Does the same however often it is made. Gone when the comment is no longer there.</summary>
    Task EditCommentAsync(string idOrKey, string commentId, RichText body, string? restUrl, CancellationToken cancellationToken);

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

    /// <summary>Sets fields and labels.</summary>
    Task EditAsync(string idOrKey, IssueEdit edit, CancellationToken cancellationToken);

    /// <summary>Creates or replaces the remote link with this global id.</summary>
    Task PutRemoteLinkAsync(string idOrKey, RemoteLink link, CancellationToken cancellationToken);

    /// <summary>Removes the remote link; no error when it is not there.</summary>
    Task DeleteRemoteLinkAsync(string idOrKey, string globalId, CancellationToken cancellationToken);

    /// <summary>Links two issues, e.g. "ENG-2 duplicates ENG-1"; no error when they are already so linked.</summary>
    /// <param name="fromIdOrKey">The issue that, say, duplicates.</param>
    /// <param name="toIdOrKey">The issue that is duplicated.</param>
    /// <param name="type">The link type's name, e.g. "Duplicate".</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task LinkIssuesAsync(string fromIdOrKey, string toIdOrKey, string type, CancellationToken cancellationToken);

    /// <summary>Takes that link away, in this direction; no error when it is not there.</summary>
    Task UnlinkIssuesAsync(string fromIdOrKey, string toIdOrKey, string type, CancellationToken cancellationToken);

    /// <summary>
    /// What people did to the issue since it was made, oldest first: changes of fields from its history, and comments. What the bridge
    /// wrote is not among it. One remote-made change (a rule of Jira's, say) counts as a person's.
    /// </summary>
    Task<ImmutableArray<IssueTouch>> TouchesAsync(string idOrKey, CancellationToken cancellationToken);

    /// <summary>The site's priorities by name, the lowest first.</summary>
    Task<ImmutableArray<string>> PrioritiesAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Every issue of the watched projects, and wherever the bridge's label is, that is open or was closed in the last
    /// <paramref name="closedWithinDays"/> days, oldest first, page by page; for knowing what there is, not for hearing news. Null begins.
    /// The cursor lives for a pass and not for days: Refused means to begin again.
    /// </summary>
    Task<IssuePage> ListAsync(string? cursor, int closedWithinDays, CancellationToken cancellationToken);

    /// <summary>
    /// Moves the issue to a status by whatever transition leads there, with a resolution where the transition asks for one; nothing when
    /// it is already there. Refused, with the possible transitions named, when none leads there.
    /// </summary>
    Task TransitionAsync(string idOrKey, string status, string? resolution, CancellationToken cancellationToken);

    /// <summary>Everything about credentials, permissions, projects, types and fields that would keep the bridge from working.</summary>
    Task<ImmutableArray<SetupFault>> ProbeAsync(IssueSetup setup, CancellationToken cancellationToken);
}
