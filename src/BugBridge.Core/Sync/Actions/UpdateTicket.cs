using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.Actions;

/// <summary>
/// Add an internal note and set fields and tags. Actions with the same stamp say the same to several tickets, and are sent together
/// where the helpdesk has a bulk call.
/// </summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="Update">What to tell it; its stamp is the action's.</param>
/// <param name="About">What it tells, for the journal: "fix date of ENG-12".</param>
public sealed record UpdateTicket(string TicketId, TicketUpdate Update, string About) : BridgeAction(Update.Stamp)
{
    /// <summary>The engineer's comment that the note tells: it is not written when that may no longer be told at the moment of writing. Null where it tells none.</summary>
    public CommentRef? Says { get; init; }

    /// <inheritdoc/>
    public override Lane Lane => Lane.OfTicket(TicketId);

    /// <inheritdoc/>
    public override string Title => $"tell ticket {TicketId}: {About}";

    /// <inheritdoc/>
    public override bool Quotes(string ticketId) => TicketId == ticketId;
}
