namespace BugBridge.Host.Setup;

/// <summary>What became of an answer when it was tried.</summary>
/// <param name="Answer">The answer as it is kept.</param>
/// <param name="Problem">What is wrong with it; null when nothing is.</param>
/// <param name="Remedy">What to do about that.</param>
internal sealed record Verdict(string Answer, string? Problem = null, string? Remedy = null)
{
    /// <summary>Whether the answer can be used.</summary>
    public bool IsRight => Problem is null;

    /// <summary>An answer that cannot be used.</summary>
    public static Verdict Wrong(string problem, string remedy) => new(string.Empty, problem, remedy);
}
