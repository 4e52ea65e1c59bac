namespace BugBridge.Core.Tickets;

/// <summary>How a customer can be answered on a ticket of a given state.</summary>
public enum ReplyRoute
{
    /// <summary>On the ticket itself.</summary>
    OnTicket,

    /// <summary>With a new ticket that follows up the old one, which takes no more replies.</summary>
    FollowUp,

    /// <summary>Not by BugBridge: a rep has to do it by hand.</summary>
    ByHand,
}
