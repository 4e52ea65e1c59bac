using System.Collections.Immutable;
using BugBridge.Core.Text;

namespace BugBridge.Core.Tickets;

/// <summary>One message in a ticket's thread.</summary>
/// <param name="Id">The helpdesk's id for it; for Request Tracker the transaction's.</param>
/// <param name="Kind">Who can read it.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Body">What it says.</param>
/// <param name="CreatedAt">When, UTC.</param>
/// <param name="Stamp">Our stamp, when the bridge wrote it; null for everything people wrote, also through the bridge's account.</param>
public sealed record TicketComment(string Id, CommentKind Kind, Author Author, RichText Body, DateTimeOffset CreatedAt, string? Stamp = null)
{
    /// <summary>
    /// Why nothing of it may leave the helpdesk, as the end of a sentence that begins with the comment ("was redacted", "is held back as suspicious");
    /// null when the helpdesk says nothing of the kind.
    /// </summary>
    public string? WithheldBecause { get; init; }

    /// <summary>
    /// Why it is not what its author wrote, as the end of a sentence that begins with the comment ("was written by Zendesk when tickets were merged"): such
    /// a comment commands nothing and does not cross. Null for all others, which may still quote; see <c>AuthoredText</c>.
    /// </summary>
    public string? CopiedBecause { get; init; }

    /// <summary>
    /// True where the helpdesk says that it was written on its own side, whoever its author is today: a rep who left may be a customer now, or nobody. It
    /// gives no right to command.
    /// </summary>
    public bool IsFromHelpdesk { get; init; }

    /// <summary>Files that came with it.</summary>
    public ImmutableArray<Attachment> Attachments { get; init; } = [];
}
