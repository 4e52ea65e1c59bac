using BugBridge.Core.Linking;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.Planning;

/// <summary>Plans what follows when Jira made, or refused, the issue that a ticket asked for.</summary>
internal sealed class FilingPlanner(TicketMark mark, Func<string, string> issueUrl)
{
    public Plan Filed(Known known, IssueFiled filed)
    {
        var draft = new PlanDraft(filed.SeenAt);
        var issue = known.Named.GetValueOrDefault(filed.Issue.Id) ?? new IssueState
        {
            Id = filed.Issue.Id,
            Key = filed.Issue.Key,
            Url = issueUrl(filed.Issue.Key),
            Summary = filed.Filing.Summary,
        };
        if (known.Ticket is not { } ticket)
        {
            draft.Because(Lane.OfIssue(issue.Id), $"Filed for ticket {filed.TicketId}, of which nothing is held any more.");
            return draft.Finish([], [issue]);
        }

        return ticket.Link is { IssueId: null } link ? Link(draft, known, ticket, link, issue) : TooLate(draft, ticket, issue);
    }

    public static Plan Refused(Known known, FilingRefused refused)
    {
        var draft = new PlanDraft(refused.SeenAt);
        draft.Do(new UpdateTicket(
            refused.TicketId,
            new TicketUpdate(Stamp.For("ticket", refused.TicketId, "refused", refused.Reason)) { Note = TicketNotes.Refused(refused.Reason) },
            "Jira refused to file it"));
        draft.Because(Lane.OfTicket(refused.TicketId), "Jira refused to file it: " + refused.Reason);
        return draft.Finish(known.Ticket is { } ticket ? [ticket] : [], []);
    }

    private Plan Link(PlanDraft draft, Known known, TicketState ticket, TicketLink link, IssueState issue)
    {
        // A rep may have joined it by its key, and an engineer merged it, before the bridge heard that it exists.
        var rootId = known.Merges.RootOf(issue.Id);
        var root = rootId == issue.Id ? issue : known.Named[rootId];
        var linked = ticket with { Link = link with { IssueId = root.Id, HomeId = issue.Id } };
        draft.Do(TicketLinks.Put(linked, root.Id, "filed"));
        var note = TicketNotes.Filed(issue, root, link.Origin == LinkOrigin.Rule ? link.By : null);
        draft.Do(new UpdateTicket(
            ticket.Id, mark.Linked(Stamp.For("ticket", ticket.Id, "filed", issue.Id), note, root), $"{issue.Key} was filed"));
        draft.Because(Lane.OfTicket(ticket.Id), $"Filed as {issue.Key} ({link.Origin}: {link.By ?? "unknown"}).");
        draft.Because(Lane.OfIssue(issue.Id), $"Filed for ticket {ticket.Id}.");
        return draft.Finish([linked], [issue]);
    }

    private static Plan TooLate(PlanDraft draft, TicketState ticket, IssueState issue)
    {
        if (ticket.Link?.HomeId == issue.Id)
        {
            return Plan.Nothing;
        }

        draft.Do(new UpdateTicket(
            ticket.Id,
            new TicketUpdate(Stamp.For("ticket", ticket.Id, "filed-too-late", issue.Id)) { Note = TicketNotes.FiledTooLate(issue) },
            $"{issue.Key} was filed after the ticket was unlinked"));
        draft.Because(Lane.OfTicket(ticket.Id), $"{issue.Key} was filed for it, and not linked: a rep had unlinked the ticket meanwhile.");
        return draft.Finish([], [issue]);
    }
}
