using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Outreach;

/// <summary>
/// Send a customer the reply that a rep approved. The text is not here: it is read from the draft in the moment of sending, so that what was erased or is no
/// longer true is not sent.
/// </summary>
/// <param name="Stamp">The draft's, and our mark.</param>
/// <param name="TicketId">The ticket on which the customer is answered.</param>
/// <param name="IssueKey">What it is about, for the journal.</param>
[ActionName("send-reply")]
public sealed record SendReply(string Stamp, string TicketId, string IssueKey) : BridgeAction(Stamp)
{
    /// <summary>How long a rep can take the approval back.</summary>
    public TimeSpan UndoFor { get; init; }

    /// <inheritdoc/>
    public override TimeSpan Delay => UndoFor;

    /// <inheritdoc/>
    public override Lane Lane => Lane.OfTicket(TicketId);

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask) => this;

    /// <inheritdoc/>
    public override string Title => $"answer the customer of ticket {TicketId} about {IssueKey}";

    /// <inheritdoc/>
    public override bool Quotes(string ticketId) => TicketId == ticketId;
}
