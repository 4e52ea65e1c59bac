namespace BugBridge.Host.Health;

/// <summary>How the polls of one remote go.</summary>
/// <param name="Succeeded">When the last success was, UTC; null before the first.</param>
/// <param name="Failure">Why the last one failed, or null when it did not.</param>
internal sealed record PollStatus(DateTimeOffset? Succeeded, string? Failure);
