using System.Text.Json.Serialization;

namespace BugBridge.Core.Ranking;

/// <summary>An issue in a ranking.</summary>
/// <param name="Place">From 1, among the issues that are open, or were at the moment of the ranking; null for an issue that is not among them.</param>
/// <param name="Facts">What stands behind it.</param>
/// <param name="Score">Its score, and how it comes about.</param>
public sealed record RankedIssue(int? Place, RankFacts Facts, RankScore Score)
{
    /// <summary>Whether the day that was promised for it is over, and it is not done. Reports tell it as a part of the score.</summary>
    [JsonIgnore]
    public bool IsLate => Score.Parts.Any(part => part is { Name: nameof(RankWeights.BrokenPromise), Value: > 0 });
}
