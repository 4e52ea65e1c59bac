using BugBridge.Core.Sync.State;
using BugBridge.Host.Language;

namespace BugBridge.Host.Dashboard.Erasing;

/// <summary>What is said of erasures.</summary>
internal static class ErasureWords
{
    /// <summary>Why a ticket is to be erased.</summary>
    public static string Why(this Words words, ErasureCause cause) => cause switch
    {
        ErasureCause.TicketDeleted => words["The ticket was deleted in the helpdesk."],
        ErasureCause.CustomerErased => words["The customer was deleted in the helpdesk."],
        ErasureCause.TicketGone => words["The ticket disappeared from the helpdesk without being marked as deleted. Erase it?"],
        _ => words["The customer disappeared from the helpdesk without being marked as deleted. Erase it?"],
    };
}
