using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Sync.Actions;

/// <summary>
/// Add a comment to the issue that a ticket was linked to when its rep wrote. The issue may still be being filed when this is journaled: that is why
/// it waits in the ticket's lane.
/// </summary>
/// <param name="Stamp">Our mark.</param>
/// <param name="TicketId">The ticket whose rep wrote.</param>
/// <param name="Body">What to say.</param>
/// <param name="RestUrl">Where the whole text stands, for what must be cut.</param>
[ActionName("add-comment")]
public sealed record AddComment(string Stamp, string TicketId, RichText Body, string RestUrl) : BridgeAction(Stamp)
{
    /// <summary>The note that holds the rep's words; null when they were given elsewhere.</summary>
    public string? CommentId { get; init; }

    /// <summary>Of the rep's words: other ones than the note now has are not written. Null where no note holds them, and in what older versions planned.</summary>
    public string? Words { get; init; }

    /// <summary>The issue that it is meant for; null in entries of older versions, which then go to the issue that the ticket is linked to.</summary>
    public MeantFor? For { get; init; }

    /// <inheritdoc/>
    public override Lane Lane => Lane.OfTicket(TicketId);

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return this with { Body = mask.Leaving(RestUrl).Of(Body) };
    }

    /// <inheritdoc/>
    public override string Title => $"ask engineering for ticket {TicketId}";

    /// <inheritdoc/>
    public override bool Quotes(string ticketId) => TicketId == ticketId;
}
