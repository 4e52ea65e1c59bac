using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Erasure;

/// <summary>Stands in place of an action whose text was erased. Does nothing.</summary>
/// <param name="Stamp">The stamp of the action, so that it is never planned again.</param>
/// <param name="At">Its lane.</param>
/// <param name="What">What kind of action it was.</param>
[ActionName("forgotten")]
public sealed record Forgotten(string Stamp, Lane At, string What) : BridgeAction(Stamp)
{
    /// <inheritdoc/>
    public override Lane Lane => At;

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask) => this;

    /// <inheritdoc/>
    public override string Title => $"{What} (its text was erased)";
}
