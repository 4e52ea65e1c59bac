using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Actions;

/// <summary>A comment on an issue.</summary>
/// <param name="IssueId">The issue.</param>
/// <param name="CommentId">The comment.</param>
public sealed record CommentRef(string IssueId, string CommentId)
{
    /// <summary>
    /// Of what was told of it: a text that is no longer the same is not written any more. Null in what was planned by versions that did not keep it.
    /// </summary>
    public string? Fingerprint { get; init; }

    /// <summary>A comment whose text is told as it is now.</summary>
    internal static CommentRef To(string issueId, IssueComment comment) => new(issueId, comment.Id) { Fingerprint = CommentFingerprint.Of(comment) };

    /// <summary>The comment that a workaround stands in.</summary>
    internal static CommentRef To(string issueId, Workaround workaround) =>
        new(issueId, workaround.CommentId) { Fingerprint = CommentFingerprint.Of(workaround.Text) };
}
