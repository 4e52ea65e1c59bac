using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Intake;

/// <summary>A wish to read a ticket or issue and plan what it means.</summary>
/// <param name="At">What to read.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record Refetch(Lane At, string Correlation)
{
    /// <summary>Ends when the look was planned, or journaled for later.</summary>
    internal TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
