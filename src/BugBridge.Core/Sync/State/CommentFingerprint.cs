using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;

namespace BugBridge.Core.Sync.State;

/// <summary>Tells whether a comment is still what it was: by its text and who may read it, never by a clock.</summary>
internal static class CommentFingerprint
{
    /// <summary>Of a comment that is no longer there.</summary>
    public const string Deleted = "deleted";

    /// <summary>Of a comment by itself.</summary>
    public static string Of(IssueComment comment) => Stamp.For(comment.Visibility.ToString(), comment.Body.ToString());

    /// <summary>Of the text of a workaround by itself, without the word that marks it.</summary>
    public static string Of(RichText workaround) => Stamp.For("workaround", workaround.ToString());

    /// <summary>Of a comment with the decision about it, as far as that depends on more than the comment.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="keptBackBy">What else kept it back; null when it was decided by itself.</param>
    public static string Of(IssueComment comment, string? keptBackBy) => keptBackBy is { } cause
        ? Stamp.For(cause, comment.Visibility.ToString(), comment.Body.ToString())
        : Of(comment);
}
