namespace BugBridge.Connectors.Frames;

/// <summary>What came of looking at a request: a proof, or why there is none.</summary>
/// <param name="Proof">What is proven; null when nothing is.</param>
/// <param name="Problem">Why nothing is proven, for the log; without what was sent.</param>
public sealed record FrameVerdict(FrameProof? Proof, string? Problem)
{
    /// <summary>Something is proven.</summary>
    public static FrameVerdict Of(FrameProof proof) => new(proof, null);

    /// <summary>Nothing is.</summary>
    public static FrameVerdict Not(string problem) => new(null, problem);
}
