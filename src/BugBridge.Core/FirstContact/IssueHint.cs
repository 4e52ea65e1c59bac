using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.FirstContact;

/// <summary>The open tickets of an issue were told something that helps.</summary>
/// <param name="IssueId">The issue.</param>
/// <param name="At">When, UTC.</param>
public sealed record IssueHint(string IssueId, DateTimeOffset At) : IKept;
