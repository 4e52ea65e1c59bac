using System.Collections.Immutable;
using BugBridge.Core.Files;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;

namespace BugBridge.Tests.Ranking;

/// <summary>A Jira with one issue, that knows of priorities alone.</summary>
internal sealed class PriorityTracker(Issue issue) : IIssueTracker
{
    public Issue? Issue { get; set; } = issue;

    public ImmutableArray<IssueTouch> Touches { get; set; } = [];

    public List<string> Edits { get; } = [];

    public Task<ImmutableArray<string>> PrioritiesAsync(CancellationToken cancellationToken) =>
        Task.FromResult<ImmutableArray<string>>(["Low", "Medium", "High", "Highest"]);

    public Task<ImmutableArray<IssueTouch>> TouchesAsync(string idOrKey, CancellationToken cancellationToken) => Task.FromResult(Touches);

    public Task<Issue?> ReadAsync(string idOrKey, CancellationToken cancellationToken) => Task.FromResult(Issue);

    public Task EditAsync(string idOrKey, IssueEdit edit, CancellationToken cancellationToken)
    {
        Edits.AddRange(edit.Fields.Select(field => $"{field.Key}={field.Value}"));
        return Task.CompletedTask;
    }

    public string UrlOf(string issueKey) => throw new NotSupportedException();

    public Task<ManyRead<Issue>> ReadManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task EditCommentAsync(string idOrKey, string commentId, RichText body, string? restUrl, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<FileContent?> OpenFileAsync(string idOrKey, IssueFile file, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<string> AttachAsync(string idOrKey, FileContent file, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<StampLookup> FindFileAsync(string idOrKey, string fileName, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task DeleteFileAsync(string fileId, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IssuePage> PollAsync(string? cursor, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IssueRef> FileAsync(NewIssue issue, string stamp, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<StampLookup> FindFiledAsync(string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string> CommentAsync(string idOrKey, RichText body, string stamp, string? restUrl, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<StampLookup> FindCommentAsync(string idOrKey, string stamp, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task PutRemoteLinkAsync(string idOrKey, RemoteLink link, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task DeleteRemoteLinkAsync(string idOrKey, string globalId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task LinkIssuesAsync(string fromIdOrKey, string toIdOrKey, string type, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task UnlinkIssuesAsync(string fromIdOrKey, string toIdOrKey, string type, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IssuePage> ListAsync(string? cursor, int closedWithinDays, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task TransitionAsync(string idOrKey, string status, string? resolution, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ImmutableArray<SetupFault>> ProbeAsync(IssueSetup setup, CancellationToken cancellationToken) => throw new NotSupportedException();
}
