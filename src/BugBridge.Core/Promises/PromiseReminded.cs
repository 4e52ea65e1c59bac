using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Promises;

/// <summary>That the date that was told last of an issue has passed, and the engineers were reminded of it or had dealt with it. Each date is brought up once.</summary>
/// <param name="IssueId">The issue.</param>
/// <param name="At">When, UTC.</param>
public sealed record PromiseReminded(string IssueId, DateTimeOffset At) : IKept;
