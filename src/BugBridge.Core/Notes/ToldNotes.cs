using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Notes;

/// <summary>
/// Which tickets were really told an engineer's comment: only they hear that it was changed or taken back. A note that was never written, or was written
/// before the ticket came, is not spoken of.
/// </summary>
internal static class ToldNotes
{
    /// <summary>The stamp of the passages of a comment, whichever notes tell it.</summary>
    public static string StampOf(CommentRef comment) => Stamp.For("told", comment.IssueId, comment.CommentId);

    /// <summary>Says that from now on it is kept who was told a comment; those told before that are not known.</summary>
    public static Passage Begin(CommentRef comment, DateTimeOffset at) => Told(comment, string.Empty, null, at);

    /// <summary>A ticket was told.</summary>
    public static Passage Told(CommentRef comment, string ticketId, string? noteId, DateTimeOffset at) =>
        new(StampOf(comment), ticketId, comment.IssueId, PassageKind.Note, comment.CommentId, noteId ?? string.Empty, at);

    /// <summary>The tickets that stand told, with what is kept of them; null when that is not known.</summary>
    public static async Task<ImmutableDictionary<string, Passage>?> OfAsync(IPassageView passages, CommentRef comment, CancellationToken cancellationToken)
    {
        var all = await passages.WithStampAsync(StampOf(comment), cancellationToken);
        return all.Any(passage => passage.TicketId.Length == 0)
            ? all.Where(passage => passage is { TicketId.Length: > 0, WithdrawnAt: null }).ToImmutableDictionary(passage => passage.TicketId, StringComparer.Ordinal)
            : null;
    }
}
