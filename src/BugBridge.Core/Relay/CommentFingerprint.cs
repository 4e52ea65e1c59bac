using BugBridge.Core.Issues;
using BugBridge.Core.Sync;

namespace BugBridge.Core.Relay;

/// <summary>Tells whether a comment is still what it was: by its text and who may read it, never by a clock.</summary>
internal static class CommentFingerprint
{
    /// <summary>Of a comment that is no longer there.</summary>
    public const string Deleted = "deleted";

    public static string Of(IssueComment comment) => Stamp.For(comment.Visibility.ToString(), comment.Body.ToString());
}
