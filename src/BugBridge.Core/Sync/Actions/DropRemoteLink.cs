using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Actions;

/// <summary>Take a ticket out of the issue's sidebar.</summary>
/// <param name="Stamp">Our mark.</param>
/// <param name="IssueId">The issue.</param>
/// <param name="GlobalId">The link's global id.</param>
[ActionName("drop-remote-link")]
public sealed record DropRemoteLink(string Stamp, string IssueId, string GlobalId) : BridgeAction(Stamp)
{
    /// <inheritdoc/>
    public override Lane Lane => Lane.OfIssue(IssueId);

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask) => this;

    /// <inheritdoc/>
    public override string Title => $"remove the link of issue {IssueId} to {GlobalId}";
}
