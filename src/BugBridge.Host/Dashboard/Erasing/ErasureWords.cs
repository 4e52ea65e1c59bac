using BugBridge.Core.Sync.State;
using BugBridge.Host.Language;

namespace BugBridge.Host.Dashboard.Erasing;

/// <summary>What is said of erasures.</summary>
internal static class ErasureWords
{
    /// <summary>Why a ticket is to be erased.</summary>
    public static string Why(this Words words, ErasureCause cause) => cause switch
    {
        ErasureCause.TicketDeleted => words["The helpdesk says that the ticket was deleted."],
        ErasureCause.CustomerErased => words["The helpdesk says that the customer was deleted."],
        ErasureCause.TicketGone => words["The ticket is gone from the helpdesk without a mark: erase it?"],
        _ => words["The customer is gone from the helpdesk without a mark: erase it?"],
    };
}
