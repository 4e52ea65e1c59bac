namespace BugBridge.Core.Sync.Actions;

/// <summary>A comment on an issue.</summary>
/// <param name="IssueId">The issue.</param>
/// <param name="CommentId">The comment.</param>
public sealed record CommentRef(string IssueId, string CommentId);
