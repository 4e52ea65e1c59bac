using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Sync.Actions;

/// <summary>Show the ticket in the issue's sidebar.</summary>
/// <param name="Stamp">Our mark.</param>
/// <param name="IssueId">The issue.</param>
/// <param name="Link">The link; its global id keeps it single.</param>
[ActionName("put-remote-link")]
public sealed record PutRemoteLink(string Stamp, string IssueId, RemoteLink Link) : BridgeAction(Stamp)
{
    /// <inheritdoc/>
    public override Lane Lane => Lane.OfIssue(IssueId);

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return this with { Link = Link with { Title = mask.Of(Link.Title) } };
    }

    /// <inheritdoc/>
    public override string Title => $"link issue {IssueId} back to {Link.GlobalId}";

    /// <inheritdoc/>
    public override bool Quotes(string ticketId) => Link.GlobalId == TicketLinks.GlobalId(ticketId);
}
