using BugBridge.Core.Text;

namespace BugBridge.Core.Tickets;

/// <summary>What a customer is told, after a rep approved it. The only thing that the bridge ever writes for customers to read.</summary>
/// <param name="Stamp">Our mark; the connector makes it findable at the helpdesk, and the customer does not see it.</param>
/// <param name="Body">The text.</param>
public sealed record PublicReply(string Stamp, RichText Body)
{
    /// <summary>The state to put the ticket into with the reply; null leaves the ticket as it is, but for a new one, which some helpdesks open.</summary>
    public TicketStatus? Status { get; init; }
}
