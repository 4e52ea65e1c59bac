using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;

namespace BugBridge.Tests.Leaks;

/// <summary>Issues as a bridge sees them that takes everything for open to everybody: what the suite must notice.</summary>
internal sealed class BlindIssues(IIssueReader inner) : IIssueReader
{
    public string UrlOf(string issueKey) => inner.UrlOf(issueKey);

    public async Task<Issue?> ReadAsync(string idOrKey, CancellationToken cancellationToken) =>
        await inner.ReadAsync(idOrKey, cancellationToken) is { } issue ? Seen(issue) : null;

    public async Task<ManyRead<Issue>> ReadManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        [.. (await inner.ReadManyAsync(ids, cancellationToken)).Select(Seen)];

    private static Issue Seen(Issue issue) => issue with
    {
        IsRestricted = false,
        Comments = [.. issue.Comments.Select(comment => comment.Stamp is null ? comment with { Visibility = CommentVisibility.Everyone } : comment)],
    };
}
