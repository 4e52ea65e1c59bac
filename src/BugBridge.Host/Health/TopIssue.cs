using BugBridge.Core.Ranking;

namespace BugBridge.Host.Health;

/// <summary>One of the issues with the highest scores.</summary>
/// <param name="Facts">What stands behind it.</param>
/// <param name="Score">Its score in whole points.</param>
internal sealed record TopIssue(RankFacts Facts, int Score);
