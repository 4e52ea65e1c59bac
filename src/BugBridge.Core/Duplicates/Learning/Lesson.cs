namespace BugBridge.Core.Duplicates.Learning;

/// <summary>A decided case: the evidence of all candidates, and which one was right.</summary>
/// <param name="Candidates">The evidence of each, by <see cref="Evidence"/>.</param>
/// <param name="Right">Which one was right.</param>
internal sealed record Lesson(IReadOnlyList<float[]> Candidates, int Right);
