namespace BugBridge.Sandbox.Zendesk;

/// <summary>A mail that Zendesk would have sent to a customer.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="CommentId">The public comment that it carries.</param>
/// <param name="To">The address.</param>
/// <param name="Body">What it says.</param>
/// <param name="At">When, UTC.</param>
public sealed record CustomerMail(long TicketId, long CommentId, string To, string Body, DateTimeOffset At);
