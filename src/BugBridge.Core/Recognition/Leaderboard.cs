using System.Collections.Immutable;
using BugBridge.Core.Calendar;

namespace BugBridge.Core.Recognition;

/// <summary>The reps whose reports helped in a period, most points first. Who opted out is not in it.</summary>
/// <param name="Period">The period.</param>
/// <param name="At">The moment of counting, UTC.</param>
/// <param name="Weights">What each thing gave.</param>
/// <param name="Reps">Those of whom anything counted.</param>
public sealed record Leaderboard(Period Period, DateTimeOffset At, RecognitionWeights Weights, ImmutableArray<RepScore> Reps)
{
    /// <summary>Puts reps in their places.</summary>
    public static Leaderboard Of(Period period, DateTimeOffset at, RecognitionWeights weights, IEnumerable<RepCounts> counts)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var scores = counts
            .Where(rep => rep.Confirmed + rep.Duplicates + rep.Fixed > 0)
            .Select(rep => (Rep: rep, Points: (rep.Confirmed * weights.Confirmed) + (rep.Duplicates * weights.Duplicate) + (rep.Fixed * weights.Fixed)))
            .OrderByDescending(one => one.Points)
            .ThenByDescending(one => one.Rep.Confirmed)
            .ThenBy(one => one.Rep.Name, StringComparer.Ordinal)
            .ThenBy(one => one.Rep.RepId, StringComparer.Ordinal)
            .ToList();
        return new Leaderboard(
            period,
            at,
            weights,
            [.. scores.Select(one => new RepScore(
                1 + scores.Count(other => other.Points > one.Points), one.Rep.RepId, one.Rep.Name, one.Rep.Confirmed, one.Rep.Duplicates, one.Rep.Fixed, one.Points))]);
    }
}
