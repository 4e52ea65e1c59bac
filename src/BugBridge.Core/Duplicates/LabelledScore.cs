namespace BugBridge.Core.Duplicates;

/// <summary>What a person decided about a candidate, for learning how far scores can be trusted.</summary>
/// <param name="Score">The candidate's <see cref="Candidate.Score"/> when it was decided.</param>
/// <param name="IsDuplicate">True when it was the same fault.</param>
public sealed record LabelledScore(double Score, bool IsDuplicate);
