namespace BugBridge.Core.Promises;

/// <summary>That a ticket was told a fix date, or that there is none any more.</summary>
/// <param name="PromiseId">The entry of the ledger.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="Date">The day; null when a date was taken back.</param>
/// <param name="At">When, UTC.</param>
public sealed record PromiseToldTo(long PromiseId, string TicketId, DateOnly? Date, DateTimeOffset At);
