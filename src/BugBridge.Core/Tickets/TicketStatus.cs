namespace BugBridge.Core.Tickets;

/// <summary>The state of a ticket, in words that all helpdesks share.</summary>
public enum TicketStatus
{
    /// <summary>Nobody has looked at it.</summary>
    New,

    /// <summary>A rep works on it.</summary>
    Open,

    /// <summary>Waits for the customer or for something else, and will be taken up again.</summary>
    Pending,

    /// <summary>Resolved; the customer may still re-open it.</summary>
    Solved,

    /// <summary>Archived: most helpdesks refuse any further change.</summary>
    Closed,

    /// <summary>In the bin.</summary>
    Deleted,
}
