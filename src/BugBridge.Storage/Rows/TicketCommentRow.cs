namespace BugBridge.Storage.Rows;

/// <summary>
/// A ticket's comment that was dealt with. No foreign key to the ticket, on purpose: the id of a note that the bridge wrote is kept
/// whatever else is held.
/// </summary>
internal sealed class TicketCommentRow
{
    public required string TicketId { get; init; }

    public required string CommentId { get; init; }

    public required string Fingerprint { get; init; }

    public required bool Crossed { get; init; }
}
