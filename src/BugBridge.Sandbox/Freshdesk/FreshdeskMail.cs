namespace BugBridge.Sandbox.Freshdesk;

/// <summary>A mail that Freshdesk would have sent to a customer.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="ConversationId">The reply that it carries.</param>
/// <param name="To">The address.</param>
/// <param name="Body">What it says, HTML.</param>
/// <param name="At">When, UTC.</param>
public sealed record FreshdeskMail(long TicketId, long ConversationId, string To, string Body, DateTimeOffset At);
