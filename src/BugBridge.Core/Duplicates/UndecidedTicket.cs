namespace BugBridge.Core.Duplicates;

/// <summary>A ticket that may say the same as an issue or another ticket, of which nobody has decided yet.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Best">The best candidate.</param>
/// <param name="Key">The key of the issue that the candidate stands for; null while it has none.</param>
public sealed record UndecidedTicket(string TicketId, string Subject, Offer Best, string? Key);
