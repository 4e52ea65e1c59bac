using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Erasure;

/// <summary>
/// What of a ticket speaks for erasing it. Only a helpdesk's own mark begins an erasure: a name that is missing, a ticket that is not found and one that
/// was merged say nothing.
/// </summary>
public static class ErasureFacts
{
    /// <summary>What the helpdesk says; null when it says nothing of the kind.</summary>
    public static ErasureCause? Of(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return ticket switch
        {
            { IsDeleted: true } => ErasureCause.TicketDeleted,
            { Requester.IsErased: true } => ErasureCause.CustomerErased,
            { Requester.IsGone: true } => ErasureCause.CustomerGone,
            _ => null,
        };
    }

    /// <summary>True for what the helpdesk says by its own mark.</summary>
    public static bool IsMarked(this ErasureCause cause) => cause is ErasureCause.TicketDeleted or ErasureCause.CustomerErased;

    /// <summary>As the end of a sentence that begins with "because".</summary>
    public static string Words(this ErasureCause cause) => cause switch
    {
        ErasureCause.TicketDeleted => "it was deleted in the helpdesk",
        ErasureCause.CustomerErased => "its customer was erased in the helpdesk",
        ErasureCause.TicketGone => "it disappeared from the helpdesk without being marked as deleted",
        _ => "its customer disappeared from the helpdesk without being marked as deleted",
    };
}
