namespace BugBridge.Core.Sync.State;

/// <summary>Why a ticket may have to be erased.</summary>
public enum ErasureCause
{
    /// <summary>The helpdesk says by its own mark that the ticket was deleted.</summary>
    TicketDeleted,

    /// <summary>The helpdesk says by its own mark that the ticket's customer was deleted or erased.</summary>
    CustomerErased,

    /// <summary>The helpdesk no longer has the ticket, and does not say why: only a person erases it.</summary>
    TicketGone,

    /// <summary>The helpdesk no longer has the ticket's customer, and does not say why: only a person erases it.</summary>
    CustomerGone,
}
