using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Duplicates.Merging;

/// <summary>Take away a link between two issues in Jira, in this direction. Doing it twice does the same as doing it once.</summary>
/// <param name="Stamp">Our mark.</param>
/// <param name="FromId">The issue at the beginning of the sentence: the one that duplicates.</param>
/// <param name="ToId">The issue at its end.</param>
/// <param name="Type">The link type's name.</param>
[ActionName("unlink-issues")]
public sealed record UnlinkIssues(string Stamp, string FromId, string ToId, string Type) : BridgeAction(Stamp)
{
    /// <inheritdoc/>
    public override Lane Lane => Lane.OfIssue(FromId);

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask) => this;

    /// <inheritdoc/>
    public override string Title => $"remove the link of issue {FromId} to issue {ToId} ({Type})";
}
