namespace BugBridge.Core.Tickets;

/// <summary>A reply that was written.</summary>
/// <param name="TicketId">The ticket on which it stands: another one than was asked for when a follow-up had to be made.</param>
/// <param name="CommentId">The helpdesk's id for it, or null where it does not say.</param>
public sealed record ReplyOutcome(string TicketId, string? CommentId);
