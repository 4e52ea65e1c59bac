namespace BugBridge.Core.Duplicates.Evaluation;

/// <summary>What a policy of linking without asking would have done.</summary>
/// <param name="Policy">Its name in the settings.</param>
/// <param name="Links">How many reports it would have linked.</param>
/// <param name="Precision">The share of those that were linked to the right group; null when it linked nothing.</param>
/// <param name="Recall">The share of all duplicates that it would have linked rightly.</param>
public sealed record PolicyFigures(string Policy, int Links, double? Precision, double Recall);
