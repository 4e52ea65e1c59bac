using BugBridge.Core.Sync.State;

namespace BugBridge.Storage.Rows;

/// <summary>An issue's comment that was dealt with; without a foreign key for the reason given at <see cref="TicketCommentRow"/>.</summary>
internal sealed class IssueCommentRow
{
    public required string IssueId { get; init; }

    public required string CommentId { get; init; }

    public required string Fingerprint { get; init; }

    public required bool Crossed { get; init; }

    /// <summary>Null for what was not told: the other columns of it mean nothing then.</summary>
    public string? ToldText { get; init; }

    public string? ToldBy { get; init; }

    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>Marks of sentences with a space between them, or null.</summary>
    public string? Limited { get; init; }

    public static IssueCommentRow Of(string issueId, HandledComment seen) => new()
    {
        IssueId = issueId,
        CommentId = seen.Id,
        Fingerprint = seen.Fingerprint,
        Crossed = seen.Crossed,
        ToldText = seen.Told?.Text,
        ToldBy = seen.Told?.By,
        ToldAt = seen.Told?.At,
        Limited = seen.Limited,
    };
}
