using System.Text.RegularExpressions;

namespace BugBridge.Host.Commands;

/// <summary>The ways in which people name a comment.</summary>
internal static partial class CommentName
{
    /// <summary>
    /// The id in <c>comment:ID</c>, in the address of a Jira comment (<c>?focusedCommentId=</c>, <c>#comment-</c>), of a Zendesk comment
    /// (<c>/comments/ID</c>), or of a transaction of Request Tracker (<c>#txn-</c>); null in anything else.
    /// </summary>
    public static string? IdIn(string text)
    {
        var match = Name().Match(text);
        return match.Success ? match.Groups["id"].Value : null;
    }

    [GeneratedRegex(
        @"(^comment:|^https?://\S*([?&](focusedCommentId|focusedId)=|#comment-|#txn-|/comments?/))(?<id>[0-9A-Za-z_-]{1,40})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Name();
}
