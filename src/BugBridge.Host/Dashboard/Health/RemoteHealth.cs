namespace BugBridge.Host.Dashboard.Health;

/// <summary>How one remote is.</summary>
/// <param name="Name">Which.</param>
/// <param name="Polled">When it was last polled with success, UTC; null before the first time.</param>
/// <param name="Failure">Why its last poll, or a write since then, failed as every call would; null when none did.</param>
/// <param name="Used">The calls of the last minute; null when they are not counted.</param>
/// <param name="CallsPerMinute">The most calls in any minute.</param>
/// <param name="PausedUntil">Until when it asked to be left alone, UTC; null when it may be called.</param>
/// <param name="Missed">News that a poll found before any webhook, since the start.</param>
internal sealed record RemoteHealth(string Name, DateTimeOffset? Polled, string? Failure, int? Used, int CallsPerMinute, DateTimeOffset? PausedUntil, long Missed);
