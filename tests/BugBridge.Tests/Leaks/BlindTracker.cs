using System.Collections.Immutable;
using BugBridge.Core.Files;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;

namespace BugBridge.Tests.Leaks;

/// <summary>Jira as a bridge sees it that takes everything for open to everybody: what the suite must notice.</summary>
internal sealed class BlindTracker(IIssueTracker inner) : IIssueTracker
{
    public string UrlOf(string issueKey) => inner.UrlOf(issueKey);

    public async Task<Issue?> ReadAsync(string idOrKey, CancellationToken cancellationToken) =>
        await inner.ReadAsync(idOrKey, cancellationToken) is { } issue ? Seen(issue) : null;

    public async Task<ManyRead<Issue>> ReadManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        [.. (await inner.ReadManyAsync(ids, cancellationToken)).Select(Seen)];

    public Task<IssuePage> PollAsync(string? cursor, CancellationToken cancellationToken) => inner.PollAsync(cursor, cancellationToken);

    public Task<FileContent?> OpenFileAsync(string idOrKey, IssueFile file, CancellationToken cancellationToken) =>
        inner.OpenFileAsync(idOrKey, file, cancellationToken);

    public Task<string> AttachAsync(string idOrKey, FileContent file, CancellationToken cancellationToken) =>
        inner.AttachAsync(idOrKey, file, cancellationToken);

    public Task<StampLookup> FindFileAsync(string idOrKey, string fileName, CancellationToken cancellationToken) =>
        inner.FindFileAsync(idOrKey, fileName, cancellationToken);

    public Task DeleteFileAsync(string fileId, CancellationToken cancellationToken) =>
        inner.DeleteFileAsync(fileId, cancellationToken);

    public Task<IssueRef> FileAsync(NewIssue issue, string stamp, CancellationToken cancellationToken) => inner.FileAsync(issue, stamp, cancellationToken);

    public Task<StampLookup> FindFiledAsync(string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken) =>
        inner.FindFiledAsync(stamp, attemptedAt, cancellationToken);

    public Task<string> CommentAsync(string idOrKey, RichText body, string stamp, string? restUrl, CancellationToken cancellationToken) =>
        inner.CommentAsync(idOrKey, body, stamp, restUrl, cancellationToken);

    public Task<StampLookup> FindCommentAsync(string idOrKey, string stamp, CancellationToken cancellationToken) => inner.FindCommentAsync(idOrKey, stamp, cancellationToken);

    public Task EditCommentAsync(string idOrKey, string commentId, RichText body, string? restUrl, CancellationToken cancellationToken) =>
        inner.EditCommentAsync(idOrKey, commentId, body, restUrl, cancellationToken);

    public Task EditAsync(string idOrKey, IssueEdit edit, CancellationToken cancellationToken) => inner.EditAsync(idOrKey, edit, cancellationToken);

    public Task PutRemoteLinkAsync(string idOrKey, RemoteLink link, CancellationToken cancellationToken) => inner.PutRemoteLinkAsync(idOrKey, link, cancellationToken);

    public Task DeleteRemoteLinkAsync(string idOrKey, string globalId, CancellationToken cancellationToken) =>
        inner.DeleteRemoteLinkAsync(idOrKey, globalId, cancellationToken);

    public Task LinkIssuesAsync(string fromIdOrKey, string toIdOrKey, string type, CancellationToken cancellationToken) =>
        inner.LinkIssuesAsync(fromIdOrKey, toIdOrKey, type, cancellationToken);

    public Task UnlinkIssuesAsync(string fromIdOrKey, string toIdOrKey, string type, CancellationToken cancellationToken) =>
        inner.UnlinkIssuesAsync(fromIdOrKey, toIdOrKey, type, cancellationToken);

    public Task<ImmutableArray<IssueTouch>> TouchesAsync(string idOrKey, CancellationToken cancellationToken) => inner.TouchesAsync(idOrKey, cancellationToken);

    public Task<ImmutableArray<string>> PrioritiesAsync(CancellationToken cancellationToken) => inner.PrioritiesAsync(cancellationToken);

    public Task<IssuePage> ListAsync(string? cursor, int closedWithinDays, CancellationToken cancellationToken) => inner.ListAsync(cursor, closedWithinDays, cancellationToken);

    public Task TransitionAsync(string idOrKey, string status, string? resolution, CancellationToken cancellationToken) =>
        inner.TransitionAsync(idOrKey, status, resolution, cancellationToken);

    public Task<ImmutableArray<SetupFault>> ProbeAsync(IssueSetup setup, CancellationToken cancellationToken) => inner.ProbeAsync(setup, cancellationToken);

    private static Issue Seen(Issue issue) => issue with
    {
        IsRestricted = false,
        Comments = [.. issue.Comments.Select(comment => comment.Stamp is null ? comment with { Visibility = CommentVisibility.Everyone } : comment)],
    };
}
