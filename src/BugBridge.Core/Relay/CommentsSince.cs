using BugBridge.Core.Notes;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Relay;

/// <summary>Tells a ticket that comes to an issue what others were told there since the rep asked for it, or since it was merged.</summary>
internal static class CommentsSince
{
    /// <summary>Plans a note for each comment. A workaround is in the note of the join already.</summary>
    /// <param name="draft">Gets the notes.</param>
    /// <param name="ticket">The ticket.</param>
    /// <param name="issue">The issue as it is held.</param>
    /// <param name="since">By the helpdesk's clock, UTC; clocks are taken to agree to the second.</param>
    /// <param name="cause">What led to it.</param>
    public static void Tell(PlanDraft draft, TicketState ticket, IssueState issue, DateTimeOffset since, string cause)
    {
        if (issue.IsRestricted || issue.IsGone || !ticket.IsOpen)
        {
            return;
        }

        foreach (var seen in issue.Handled.Values.Where(seen => seen is { Crossed: true, Told: not null } && seen.Id != issue.Workaround?.CommentId && IssueBaseline.IsYounger(seen.Told.At, since)).OrderBy(seen => seen.Told!.At))
        {
            var update = new TicketUpdate(Stamp.For("ticket", ticket.Id, "comment since", issue.Id, seen.Id, cause)) { Note = IssueNotes.ToldComment(issue, seen) };
            draft.Do(new UpdateTicket(ticket.Id, update, $"a comment on {issue.Key}") { Says = new CommentRef(issue.Id, seen.Id) });
        }
    }
}
