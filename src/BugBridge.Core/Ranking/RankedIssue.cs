namespace BugBridge.Core.Ranking;

/// <summary>An issue in a ranking.</summary>
/// <param name="Place">From 1, among those that were ranked together.</param>
/// <param name="Facts">What stands behind it.</param>
/// <param name="Score">Its score, and how it comes about.</param>
public sealed record RankedIssue(int Place, RankFacts Facts, RankScore Score);
