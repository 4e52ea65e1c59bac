namespace BugBridge.Core.Duplicates.Evaluation;

/// <summary>How long searches took, in milliseconds.</summary>
/// <param name="Median">Half took less.</param>
/// <param name="P99">99 of 100 took less.</param>
public sealed record QueryTimes(double Median, double P99);
