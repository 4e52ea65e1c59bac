using System.Collections.Immutable;

namespace BugBridge.Sandbox.Jira;

/// <summary>What somebody changed in an issue at one time.</summary>
/// <param name="Id">The id.</param>
/// <param name="AuthorId">Who did it.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Items">What changed.</param>
public sealed record JiraHistory(long Id, string AuthorId, DateTimeOffset At, ImmutableArray<JiraHistoryItem> Items);
