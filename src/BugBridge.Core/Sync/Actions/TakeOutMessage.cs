using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Sync.Actions;

/// <summary>
/// Take a ticket's first message out of the description of the issue that was filed for it. Where people have changed the description, a
/// comment asks them to. Waits in the ticket's lane, behind the filing.
/// </summary>
/// <param name="Stamp">Our mark, which that comment carries.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="Instead">How the issue would be filed now; summary and description are taken from it.</param>
/// <param name="Request">What people are asked.</param>
[ActionName("take-out-message")]
public sealed record TakeOutMessage(string Stamp, string TicketId, NewIssue Instead, RichText Request) : BridgeAction(Stamp)
{
    /// <summary>True when the summary was made of the message, too.</summary>
    public bool InSummary { get; init; }

    /// <summary>True when other words of the ticket stay in the description, which therefore still counts as what crossed of it.</summary>
    public bool LeavesWords { get; init; }

    /// <inheritdoc/>
    public override Lane Lane => Lane.OfTicket(TicketId);

    /// <inheritdoc/>
    public override BridgeAction Masked(ITextMask mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return this with { Instead = mask.Of(Instead), Request = mask.Of(Request) };
    }

    /// <inheritdoc/>
    public override string Title => $"take the first message of ticket {TicketId} out of its issue";

    /// <inheritdoc/>
    public override bool Quotes(string ticketId) => TicketId == ticketId;
}
