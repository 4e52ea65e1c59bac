using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Filing;

/// <summary>Tells a rep, once, what could not be done of what the rep asked for.</summary>
internal sealed class RefusalPlanner : IPlans<ActionRefused>
{
    public Plan Decide(Known known, ActionRefused refused)
    {
        // A merged ticket is read by nobody: its reps work in the one that it was merged into.
        var ticketId = known.MergeTarget?.Id ?? refused.TicketId;
        var key = known.Issue?.Key;
        var what = refused.Action switch
        {
            AddComment => $"Your /dev text {(refused.IsFateUnknown ? "may not have reached" : "did not reach")} the engineers{Of(key)}",
            EditComment { IsWithdrawal: true } => $"The text deleted here could not be removed from the comment on {key ?? "the issue"}",
            EditComment => $"The comment on {key ?? "the issue"} could not be updated to match the note",
            CloseDuplicate => $"{key ?? "The issue that was filed for this ticket"} could not be closed as a duplicate",
            _ => $"This ticket could not be linked on {key ?? "its issue"}",
        };
        var draft = new PlanDraft(refused.SeenAt);
        var stamp = Stamp.For("ticket", ticketId, "refused", refused.Action.Stamp);
        draft.Do(new UpdateTicket(ticketId, new Tickets.TicketUpdate(stamp) { Note = TicketNotes.NotDone(what, refused.Reason) }, "something that could not be done"));
        draft.Because(Lane.OfTicket(refused.TicketId), $"{what}: {refused.Reason}");
        return draft.Finish([], []);
    }

    private static string Of(string? key) => key is null ? string.Empty : " of " + key;
}
