namespace BugBridge.Storage.Rows;

/// <summary>An issue's comment that was dealt with; without a foreign key for the reason given at <see cref="TicketCommentRow"/>.</summary>
internal sealed class IssueCommentRow
{
    public required string IssueId { get; init; }

    public required string CommentId { get; init; }

    public required string Fingerprint { get; init; }

    public required bool Crossed { get; init; }
}
