using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Filing;

/// <summary>Words to the engineers that stay where they are.</summary>
internal static class CommentLeaving
{
    /// <summary>Says why <c>/dev</c> in a comment speaks to nobody.</summary>
    public static void Leave(this VisibilityDecision crossing, TicketPlanning ticket, TicketComment comment) =>
        ticket.Because($"Comment {comment.Id} did not cross: {crossing.Reason}.", comment.Id);
}
