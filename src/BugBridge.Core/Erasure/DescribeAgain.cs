using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Erasure;

/// <summary>
/// Put the words of a ticket that came back from the bin into the issue that was filed for it, from which they had been erased; unless a person has
/// written there since.
/// </summary>
/// <param name="Stamp">Our mark.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="IssueId">The issue.</param>
/// <param name="Summary">The title to be.</param>
/// <param name="Description">The text to be.</param>
[ActionName("describe-again")]
public sealed record DescribeAgain(string Stamp, string TicketId, string IssueId, string Summary, RichText Description) : BridgeAction(Stamp)
{
    /// <inheritdoc/>
    public override Lane Lane => Lane.OfTicket(TicketId);

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return this with { Summary = mask.Of(Summary), Description = mask.Of(Description) };
    }

    /// <inheritdoc/>
    public override string Title => $"describe issue {IssueId} again by the restored ticket {TicketId}";

    /// <inheritdoc/>
    public override bool Quotes(string ticketId) => TicketId == ticketId;
}
