namespace BugBridge.Core.Promises;

/// <summary>A date that reps were told, and what became of it.</summary>
/// <param name="Promise">What was told.</param>
/// <param name="Fate">What became of it when the report was made.</param>
public sealed record JudgedPromise(Promise Promise, PromiseFate Fate);
