using BugBridge.Core.Sync.State;

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

    /// <summary>Null for a comment that is no turn: the other columns of the turn mean nothing then.</summary>
    public TurnSide? TurnSide { get; init; }

    public string? TurnById { get; init; }

    public DateTimeOffset? TurnAt { get; init; }

    public string? TurnWords { get; init; }

    /// <summary>Null for what was not told: the other columns of it mean nothing then.</summary>
    public string? ToldText { get; init; }

    public string? ToldBy { get; init; }

    public DateTimeOffset? ToldAt { get; init; }

    public static TicketCommentRow Of(string ticketId, HandledComment seen) => new()
    {
        TicketId = ticketId,
        CommentId = seen.Id,
        Fingerprint = seen.Fingerprint,
        Crossed = seen.Crossed,
        TurnSide = seen.Turn?.Side,
        TurnById = seen.Turn?.ById,
        TurnAt = seen.Turn?.At,
        TurnWords = seen.Turn?.Words,
        ToldText = seen.Told?.Text,
        ToldBy = seen.Told?.By,
        ToldAt = seen.Told?.At,
    };
}
