namespace BugBridge.Core.Ranking;

/// <summary>An issue in a ranking.</summary>
/// <param name="Place">From 1.</param>
/// <param name="Facts">What stands behind it.</param>
/// <param name="Score">Its score, and how it comes about.</param>
public sealed record RankedPlace(int Place, RankFacts Facts, RankScore Score);
