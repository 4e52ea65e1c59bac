using System.Collections.Immutable;
using BugBridge.Core.Calendar;

namespace BugBridge.Core.Duplicates;

/// <summary>
/// How far a score can be trusted here, learned from what people of this installation decided: isotonic regression (pool adjacent violators,
/// Ayer et al. 1955), and Wilson's bound of the share of true duplicates among all that scored at least so much. Immutable.
/// </summary>
public sealed class Calibration
{
    /// <summary>Nineteen of twenty: a wrong join costs a rep one <c>/unlink</c>, and hides a bug until then. A bound from here on links by itself.</summary>
    public const double SurePrecision = 0.95;

    // One-sided: 95 % sure that the true share is not lower.
    private const double Deviations = 1.6449;

    private readonly ImmutableArray<Level> _levels;

    private Calibration(ImmutableArray<Level> levels) => _levels = levels;

    /// <summary>Learns from decisions; without any it trusts nothing. Even if all were right it takes 52 to be sure of 95 %.</summary>
    public static Calibration Learn(IReadOnlyCollection<LabelledScore> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        var pools = new Stack<Level>();
        foreach (var same in decisions.GroupBy(decision => decision.Score).OrderBy(group => group.Key))
        {
            var pool = new Level(same.Key, same.Count(decision => decision.IsDuplicate), same.Count());
            while (pools.TryPeek(out var lower) && lower.Share >= pool.Share)
            {
                pools.Pop();
                pool = new Level(lower.From, lower.Right + pool.Right, lower.All + pool.All);
            }

            pools.Push(pool);
        }

        return new Calibration([.. pools.Reverse()]);
    }

    /// <summary>The chance that a candidate with this score is a duplicate, and the lower 95 % bound of that among all that score as much or more.</summary>
    public (double Precision, double LowerBound) At(double score)
    {
        var at = _levels.Count(level => level.From <= score) - 1;
        if (at < 0)
        {
            return (0, 0);
        }

        var above = _levels.Skip(at).ToList();
        return (_levels[at].Share, ShareInterval.Of(above.Sum(level => level.Right), above.Sum(level => level.All), Deviations).Low);
    }

    private sealed record Level(double From, int Right, int All)
    {
        public double Share => (double)Right / All;
    }
}
