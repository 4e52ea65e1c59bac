using BugBridge.Core.Notes;
using BugBridge.Core.Promises;
using BugBridge.Core.Relay;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Filing;

/// <summary>Plans what follows when a ticket goes away, deleted or merged into another, and when it comes back.</summary>
internal static class TicketMoves
{
    /// <summary>The ticket leaves the issue's sidebar. Its link is kept, in case it is restored.</summary>
    /// <param name="known">What is held.</param>
    /// <param name="now">The ticket as it will be held.</param>
    /// <param name="unread">How many of its notes were not read yet: nothing of them crosses, as the ticket is to be erased.</param>
    /// <param name="at">UTC.</param>
    /// <param name="why">What happened to it, as the beginning of a sentence.</param>
    public static Plan Deleted(Known known, TicketState now, int unread, DateTimeOffset at, string why = "It was deleted")
    {
        if (now == known.Ticket || known.Ticket is not { } held)
        {
            return Plan.Nothing;
        }

        var draft = new PlanDraft(at);
        if (held.Status != TicketStatus.Deleted && now.Link?.IssueId is { } issueId && known.Issue is { IsGone: false })
        {
            draft.Do(TicketLinks.Drop(now, issueId, "deleted " + Cause(at)));
            draft.Because(Lane.OfTicket(now.Id), $"{why}, so it was removed from its issue.");
        }

        if (held.Status != TicketStatus.Deleted && unread > 0)
        {
            draft.Because(Lane.OfTicket(now.Id), $"{Text.Counted.Of(unread, "note")} not read before it was deleted: nothing from a deleted ticket goes to Jira. They are read if it is restored.");
        }

        return draft.Finish([held.IsOpen && known.Issue is { } issue && now.Link?.IssueId == issue.Id ? now with { Told = ToldFacts.Of(issue) } : now], []);
    }

    /// <summary>The ticket came back from the bin: it shows on its issue again.</summary>
    public static void Restore(TicketPlanning ticket)
    {
        if (ticket.State.Link?.IssueId is { } issueId && ticket.Issue is { IsGone: false })
        {
            ticket.Draft.Do(TicketLinks.Put(ticket.State, issueId, "restored " + Cause(ticket.State.UpdatedAt)));
        }
    }

    /// <summary>The ticket was merged into another, which gets what it has.</summary>
    public static void GoInto(TicketPlanning ticket, TicketMark mark)
    {
        if (ticket.Known.MergeTarget is not { } target)
        {
            return;
        }

        ticket.Draft.TellNot(ticket.State.Id);
        if (ticket.State.Link is not null)
        {
            (ticket.State, var receiver) = Merged(ticket.Draft, ticket.State, ticket.Issue, target, mark);
            ticket.Others = receiver == target ? [] : [receiver];
        }
    }

    /// <summary>
    /// The link moves to the ticket that it was merged into, as does the wait for a filing, with the commands that wait for it. Returns the two as they
    /// will be held.
    /// </summary>
    /// <param name="draft">Gets what is to be done.</param>
    /// <param name="now">The merged ticket.</param>
    /// <param name="issue">Its issue; null when it has none, or none yet.</param>
    /// <param name="target">The ticket that it was merged into.</param>
    /// <param name="mark">What stands on tickets.</param>
    private static (TicketState Merged, TicketState Target) Merged(PlanDraft draft, TicketState now, IssueState? issue, TicketState target, TicketMark mark)
    {
        switch (now.Link)
        {
            case { IssueId: { } issueId } link when issue is not null:
                draft.Do(TicketLinks.Drop(now, issueId, "merged into " + target.Id));
                draft.Because(Lane.OfTicket(now.Id), $"It was merged into ticket {target.Id}, so its link to {issue.Key} moved there.");
                return (now with { Link = null }, Receive(draft, target, now.Id, now.UpdatedAt, issue, link.HomeId, mark));
            case { IssueId: null } link when target is { Link: null, IsHandsOff: false }:
                draft.Because(Lane.OfTicket(now.Id), $"It was merged into ticket {target.Id}, which will be linked to the issue that is being filed.");
                var waiting = new TicketLink(null, LinkOrigin.MergedTicket, link.By, draft.At)
                {
                    Awaits = link.Awaits ?? now.Id,
                    Filing = link.Filing,
                    IsRefused = link.IsRefused,
                };
                return (now with { Kept = [], Link = link.Awaits is null ? link : null }, target with { Link = waiting, Kept = [.. target.Kept, .. now.Kept.Select(kept => kept with { CommentId = null })] });
            default:
                return (Left(draft, now, target), target);
        }
    }

    /// <summary>The ticket takes over the issue of one that was merged into it; where it has another, it is told.</summary>
    public static TicketState Receive(PlanDraft draft, TicketState target, string mergedId, DateTimeOffset mergedAt, IssueState issue, string? homeId, TicketMark mark)
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
        linked = TicketHolding.Offered(linked.IsOpen ? linked : linked with { Told = ToldFacts.Of(issue) }, draft.At);
        draft.Do(TicketLinks.Put(linked, issue.Id, "merged from " + mergedId));
        draft.Do(UpdateTicket.Showing(
            target.Id, issue, shown => mark.Linked(stamp, TicketNotes.TookOver(shown, mergedId, draft.At), shown, draft.At), $"ticket {mergedId} was merged into it"));
        CommentsSince.Tell(draft, linked, issue, mergedAt, "merged from " + mergedId);
        draft.Promise(issue, target.IsOpen ? [target.Id] : []);
        return linked;
    }

    /// <summary>Commands that wait for the filing of a ticket which went into one with an issue of its own cannot be done for either.</summary>
    private static TicketState Left(PlanDraft draft, TicketState now, TicketState target)
    {
        foreach (var kept in now.Kept)
        {
            var note = TicketNotes.NotDone(
                $"A command from ticket {now.Id} ({kept.Command.Word}) was not carried out", "that ticket was merged into this one before it was filed, and this one has its own issue");
            draft.Do(new UpdateTicket(target.Id, new TicketUpdate(Stamp.For("ticket", now.Id, "merged with", kept.Cause)) { Note = note }, "a command that was not carried out"));
            draft.Keep(CommandOutcome.Of(now.Id, kept.Cause, new Obeyed(CommandResult.Noted, note), draft.At));
        }

        // What waited for another ticket's filing no longer does; its own filing is told once it is done.
        return now with { Kept = [], Link = now.Link is { IssueId: null, Awaits: not null } ? null : now.Link };
    }

    private static void Tell(PlanDraft draft, TicketState target, TicketUpdate update, string mergedId) =>
        draft.Do(new UpdateTicket(target.Id, update, $"ticket {mergedId} was merged into it"));

    private static string Cause(DateTimeOffset at) => at.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
