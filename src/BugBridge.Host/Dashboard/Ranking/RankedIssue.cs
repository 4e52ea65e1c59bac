using BugBridge.Core.Ranking;

namespace BugBridge.Host.Dashboard.Ranking;

/// <summary>An issue with its score.</summary>
/// <param name="Facts">What stands behind it.</param>
/// <param name="Score">The score, and how it comes about.</param>
internal sealed record RankedIssue(RankFacts Facts, RankScore Score);
