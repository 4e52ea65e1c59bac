using System.Collections.Immutable;

namespace BugBridge.Core.Ranking;

/// <summary>An issue's score: the sum of its parts.</summary>
/// <param name="Parts">All parts, also those that give nothing.</param>
public sealed record RankScore(ImmutableArray<RankPart> Parts)
{
    /// <summary>From 0 to the sum of the weights.</summary>
    public double Points { get; } = Parts.Sum(part => part.Points);

    /// <summary>The score in whole points, as it is written to Jira and held against the thresholds of priorities.</summary>
    public int Rounded => (int)Math.Round(Points, MidpointRounding.AwayFromZero);
}
