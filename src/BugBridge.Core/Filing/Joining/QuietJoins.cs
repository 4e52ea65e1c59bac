using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Filing.Joining;

/// <summary>That the engineers of an issue were told how many tickets of a wave joined it.</summary>
/// <param name="IssueId">The issue.</param>
/// <param name="At">When, UTC.</param>
public sealed record QuietJoins(string IssueId, DateTimeOffset At) : IKept;
