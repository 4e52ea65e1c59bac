using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Changes;

/// <summary>A ticket or issue changed, and could not be read: the look is journaled, so that it is not forgotten.</summary>
/// <param name="At">What could not be read.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record RefetchFailed(Lane At, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation)
{
    /// <summary>Why, for operators.</summary>
    public string? Reason { get; init; }

    /// <summary>True when it was to be taken in as history: what it says is held then and not acted on.</summary>
    public bool IsHistory { get; init; }
}
