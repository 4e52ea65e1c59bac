using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Actions;

/// <summary>Set fields and labels of an issue.</summary>
/// <param name="Stamp">Our mark.</param>
/// <param name="IssueId">The issue.</param>
/// <param name="Edit">What to set.</param>
[ActionName("edit-issue")]
public sealed record EditIssue(string Stamp, string IssueId, IssueEdit Edit) : BridgeAction(Stamp)
{
    /// <inheritdoc/>
    public override Lane Lane => Lane.OfIssue(IssueId);

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return this with { Edit = mask.Of(Edit) };
    }

    /// <inheritdoc/>
    public override string Title => $"set fields of issue {IssueId}";
}
