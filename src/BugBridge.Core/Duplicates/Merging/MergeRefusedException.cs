namespace BugBridge.Core.Duplicates.Merging;

/// <summary>
/// What a person asked for cannot be merged, or taken back. The planner throws it, so that nothing of the change is saved and whoever asked
/// finds the reason in the result of planning.
/// </summary>
public sealed class MergeRefusedException : Exception
{
    /// <summary>With the reason, as a sentence for whoever asked.</summary>
    public MergeRefusedException(string reason)
        : base(reason)
    {
    }
}
