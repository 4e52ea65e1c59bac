namespace BugBridge.Core.Duplicates.Words;

/// <summary>A word as it is compared, and as somebody wrote it.</summary>
/// <param name="Stem">What is compared.</param>
/// <param name="Written">How it stands in the text.</param>
internal readonly record struct Word(string Stem, string Written);
