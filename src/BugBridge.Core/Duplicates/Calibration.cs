namespace BugBridge.Core.Duplicates;

/// <summary>How far a score can be trusted here, learned from what people of this installation decided. Immutable.</summary>
public sealed class Calibration
{
    /// <summary>Learns from decisions; with too few of them it trusts nothing.</summary>
    public static Calibration Learn(IReadOnlyCollection<LabelledScore> decisions) => throw new NotSupportedException();

    /// <summary>The share of true duplicates among candidates that score at least so much: the estimate, and its lower 95 % bound.</summary>
    public (double Precision, double LowerBound) At(double score) => throw new NotSupportedException();
}
