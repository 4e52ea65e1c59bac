namespace BugBridge.Core.Sync.State;

/// <summary>Whose report an issue was filed for.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="RepId">The rep who asked for it, or, where a rule filed it, to whom the ticket was assigned then; null when nobody was.</param>
/// <param name="At">When it was filed, UTC.</param>
public sealed record ReportCredit(string TicketId, string? RepId, DateTimeOffset At);
