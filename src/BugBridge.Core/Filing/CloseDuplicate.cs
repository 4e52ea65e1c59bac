using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Filing;

/// <summary>
/// Close an issue that was filed for one ticket, after a rep put that ticket behind another issue; unless a person touched the issue since,
/// or another ticket stands behind it. What became of it follows as a <see cref="DuplicateClosed"/>.
/// </summary>
/// <param name="Stamp">Our mark.</param>
/// <param name="IssueId">The issue that nobody needs any more.</param>
/// <param name="MasterId">The issue that stays.</param>
/// <param name="TicketId">The ticket that moved.</param>
[ActionName("close-duplicate")]
public sealed record CloseDuplicate(string Stamp, string IssueId, string MasterId, string TicketId) : BridgeAction(Stamp)
{
    /// <inheritdoc/>
    public override Lane Lane => Lane.OfIssue(IssueId);

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask) => this;

    /// <inheritdoc/>
    public override string Title => $"close issue {IssueId} as a duplicate of {MasterId}";
}
