using BugBridge.Core.Linking;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.Planning;

/// <summary>Plans what follows when a ticket goes away: deleted, or merged into another.</summary>
internal static class TicketMoves
{
    /// <summary>The ticket leaves the issue's sidebar. Its link is kept, in case it is restored.</summary>
    public static Plan Deleted(Known known, TicketState now, DateTimeOffset at, string why = "It was deleted")
    {
        if (now == known.Ticket || known.Ticket is null)
        {
            return Plan.Nothing;
        }

        var draft = new PlanDraft(at);
        if (known.Ticket.Status != TicketStatus.Deleted && now.Link?.IssueId is { } issueId && known.Issue is { IsGone: false })
        {
            draft.Do(TicketLinks.Drop(now, issueId, "deleted " + Cause(at)));
            draft.Because(Lane.OfTicket(now.Id), $"{why}, so it no longer shows on its issue.");
        }

        return draft.Finish([now], []);
    }

    /// <summary>The link moves to the ticket that it was merged into.</summary>
    public static Plan Merged(Known known, TicketState now, TicketMark mark, DateTimeOffset at)
    {
        if (now.Link is not { IssueId: { } issueId } link || known.Issue is not { } issue || known.MergeTarget is not { } target)
        {
            return now == known.Ticket ? Plan.Nothing : new Plan { Tickets = [now] };
        }

        var draft = new PlanDraft(at);
        draft.Do(TicketLinks.Drop(now, issueId, "merged into " + target.Id));
        draft.Because(Lane.OfTicket(now.Id), $"It was merged into ticket {target.Id}, which its link to {issue.Key} follows.");
        return draft.Finish([now with { Link = null }, Receive(draft, target, now.Id, issue, link.HomeId, mark)], []);
    }

    private static TicketState Receive(PlanDraft draft, TicketState target, string mergedId, IssueState issue, string? homeId, TicketMark mark)
    {
        var stamp = Stamp.For("ticket", target.Id, "merged", mergedId, issue.Id);
        if (target.Link is not null || target.IsHandsOff)
        {
            if (target.Link?.IssueId != issue.Id)
            {
                Tell(draft, target, new TicketUpdate(stamp) { Note = TicketNotes.MergedButDifferent(target, issue, mergedId) }, mergedId);
            }

            return target;
        }

        var linked = target with { Link = new TicketLink(issue.Id, LinkOrigin.MergedTicket, null, draft.At) { HomeId = homeId } };
        linked = TicketHolding.Offered(linked, draft.At);
        draft.Do(TicketLinks.Put(linked, issue.Id, "merged from " + mergedId));
        Tell(draft, target, mark.Linked(stamp, TicketNotes.TookOver(issue, mergedId, draft.At), issue, draft.At), mergedId);
        draft.Promise(issue, target.IsOpen ? [target.Id] : []);
        return linked;
    }

    private static void Tell(PlanDraft draft, TicketState target, TicketUpdate update, string mergedId) =>
        draft.Do(new UpdateTicket(target.Id, update, $"ticket {mergedId} was merged into it"));

    private static string Cause(DateTimeOffset at) => at.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
