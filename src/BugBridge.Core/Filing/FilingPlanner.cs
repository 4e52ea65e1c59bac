using System.Collections.Immutable;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Files;
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

/// <summary>Plans what follows when Jira made, or refused, the issue that a ticket asked for, and when one was closed as a duplicate.</summary>
internal sealed class FilingPlanner(TicketMark mark, Func<string, string> issueUrl, CandidateJudge judge, FileSettings files) : IPlans<IssueFiled>, IPlans<FilingRefused>, IPlans<DuplicateClosed>
{
    public Plan Decide(Known known, IssueFiled filed)
    {
        var draft = new PlanDraft(filed.SeenAt);
        var issue = known.Named.GetValueOrDefault(filed.Issue.Id) ?? new IssueState
        {
            Id = filed.Issue.Id,
            Key = filed.Issue.Key,
            Url = issueUrl(filed.Issue.Key),
            Summary = filed.Filing.Summary,
            Components = filed.Filing.Components,
            Priority = filed.Filing.Priority,
        };
        var linked = new List<TicketState>();
        switch (known.Ticket)
        {
            case null:
                draft.Because(Lane.OfIssue(issue.Id), $"Filed for ticket {filed.TicketId}, whose data is no longer stored.");
                break;
            case { IsMerged: true, Link.IssueId: null } ticket when known.MergeTarget is { } target:
                linked.AddRange(Take(draft, known, ticket, target, issue));
                break;
            case { Link: { IssueId: null } link } ticket:
                issue = issue with { Credit = new ReportCredit(ticket.Id, link.Origin == LinkOrigin.Rule ? ticket.RepId : link.RepId, draft.At) };
                linked.Add(Link(draft, known, ticket, link, issue, judge.ToListWithTickets(known.All<KnownCandidate>(), issue.Id, draft.At), filed.Lost));
                break;
            case { } ticket when ticket.Link?.HomeId == issue.Id:
                return Plan.Nothing;
            case { } ticket:
                TooLate(draft, ticket, issue);
                break;
        }

        linked.AddRange(known.Waiting.Select((ticket, at) => LinkWaiting(draft, known, ticket, filed.TicketId, issue, judge.IsWave(at))));

        // An issue that the bridge filed says nothing of its own: its text is the ticket's.
        return draft.Finish([.. linked], [issue]).Keep(ReportText.Nothing(Lane.OfIssue(issue.Id), draft.At));
    }

    public Plan Decide(Known known, FilingRefused refused)
    {
        var draft = new PlanDraft(refused.SeenAt);
        draft.Do(new UpdateTicket(
            known.MergeTarget is { } target && known.Waiting.All(waiting => waiting.Id != target.Id) ? target.Id : refused.TicketId,
            new TicketUpdate(Stamp.For("ticket", refused.TicketId, "refused", refused.Reason)) { Note = TicketNotes.Refused(refused.Reason) },
            "Jira refused to file it"));
        draft.Because(Lane.OfTicket(refused.TicketId), "Jira refused to file it: " + refused.Reason);
        var stamp = Stamp.For("ticket", refused.TicketId, "refused to those that wait", refused.Reason);
        foreach (var ticket in known.Waiting)
        {
            var note = CandidateNotes.WaitedInVain(refused.TicketId, refused.Reason);
            draft.Do(new UpdateTicket(ticket.Id, new TicketUpdate(stamp) { Note = note }, $"Jira refused to file ticket {refused.TicketId}"));
            draft.Because(Lane.OfTicket(ticket.Id), $"Jira refused to file ticket {refused.TicketId}, whose issue it is waiting for.");
        }

        // From now on nothing joins it before it is filed: tickets that say the same are filed by themselves.
        IEnumerable<TicketState> all = known.Ticket is { } held ? known.Waiting.Prepend(held) : known.Waiting;
        return draft.Finish([.. all.Select(ticket => Refused(draft, ticket))], []);
    }

    private static TicketState Refused(PlanDraft draft, TicketState ticket)
    {
        if (!ticket.Kept.IsEmpty)
        {
            draft.Do(KeptCommands.LookFor(ticket));
        }

        return ticket.Link is { IssueId: null } link ? ticket with { Link = link with { IsRefused = true } } : ticket;
    }

    public Plan Decide(Known known, DuplicateClosed closed)
    {
        var draft = new PlanDraft(closed.SeenAt);
        var master = known.Named.GetValueOrDefault(closed.MasterId)?.Key ?? closed.MasterId;
        var reason = closed.LeftOpenBecause is { } why
            ? $"Ticket {closed.TicketId}, for which it was filed, is now linked to {master}; it was left open: {why}."
            : $"Closed as a duplicate of {master}: ticket {closed.TicketId}, for which it was filed, is now linked to that one, and nobody had worked on it.";
        draft.Because(Lane.OfIssue(closed.IssueId), reason);
        draft.Because(Lane.OfTicket(closed.TicketId), $"{known.Issue?.Key ?? closed.IssueId}: {reason}");
        return draft.Finish([], []);
    }

    private TicketState Link(
        PlanDraft draft, Known known, TicketState ticket, TicketLink link, IssueState issue, ImmutableArray<KnownCandidate> candidates, string? lost)
    {
        var root = RootOf(issue, known);
        var linked = ticket with { Link = link with { IssueId = root.Id, HomeId = issue.Id, Awaits = null, IsRefused = false } };
        linked = linked.IsOpen ? linked : linked with { Told = ToldFacts.Of(root) };
        linked = candidates.All(candidate => candidate.Unfiled is not null) && root.Id == issue.Id ? linked : TicketHolding.Offered(linked, draft.At);
        draft.Do(TicketLinks.Put(linked, root.Id, "filed"));
        draft.Do(UpdateTicket.Showing(ticket.Id, root, shown => Filed(shown, shown.IsRestricted ? [] : candidates), $"{issue.Key} was filed") with
        {
            Lists = [.. candidates.Select(candidate => candidate.IssueId).OfType<string>()],
            WithoutLists = candidates.IsEmpty ? null : Filed(root, []),
        });
        NotePromise(draft, linked, root, isNamed: root.Id != issue.Id);
        draft.Because(Lane.OfTicket(ticket.Id), $"Filed as {issue.Key} ({link.Origin}: {link.By ?? "unknown"}){(lost is null ? string.Empty : $", without {lost}, which Jira no longer offers")}.");
        draft.Because(Lane.OfIssue(issue.Id), $"Filed for ticket {ticket.Id}.");
        Resume(draft, linked);
        return linked;

        TicketUpdate Filed(IssueState shown, ImmutableArray<KnownCandidate> listed)
        {
            var note = TicketNotes.Filed(root.Id == issue.Id ? shown : issue, shown, link.Origin == LinkOrigin.Rule ? link.By : null, lost, listed, draft.At);
            return mark.Linked(Stamp.For("ticket", ticket.Id, "filed", issue.Id), note, shown, draft.At);
        }
    }

    /// <summary>The ticket that it was merged into meanwhile takes over; where that one waits, it is linked with all that wait.</summary>
    private IEnumerable<TicketState> Take(PlanDraft draft, Known known, TicketState ticket, TicketState target, IssueState issue)
    {
        draft.Because(Lane.OfTicket(ticket.Id), $"Filed as {issue.Key}; it was merged into ticket {target.Id} meanwhile.");
        draft.Because(Lane.OfIssue(issue.Id), $"Filed for ticket {ticket.Id}, which was merged into ticket {target.Id} meanwhile.");
        yield return ticket with { Link = null };
        if (known.Waiting.All(waiting => waiting.Id != target.Id))
        {
            var taken = TicketMoves.Receive(draft, target, ticket.Id, ticket.UpdatedAt, RootOf(issue, known), issue.Id, mark);
            if (taken != target)
            {
                yield return taken;
            }
        }
    }

    private static void Resume(PlanDraft draft, TicketState ticket)
    {
        if (!ticket.Kept.IsEmpty)
        {
            draft.Do(KeptCommands.LookFor(ticket));
        }
    }

    /// <summary>A rep may have joined it by its key, and an engineer merged it, before the bridge heard that it exists.</summary>
    private static IssueState RootOf(IssueState issue, Known known)
    {
        var rootId = known.Merges.RootOf(issue.Id);
        return rootId == issue.Id ? issue : known.Named[rootId];
    }

    /// <summary>All that waited share one stamp, so that they are told with bulk calls.</summary>
    private TicketState LinkWaiting(PlanDraft draft, Known known, TicketState ticket, string firstTicketId, IssueState issue, bool isWave)
    {
        var root = RootOf(issue, known);
        var linked = ticket with { Link = ticket.Link! with { IssueId = root.Id, HomeId = issue.Id, Awaits = null, IsRefused = false } };
        linked = TicketHolding.Offered(linked.IsOpen ? linked : linked with { Told = ToldFacts.Of(root) }, draft.At);
        var isTaken = ticket.Link.Origin == LinkOrigin.MergedTicket;
        var stamp = Stamp.For("issue", issue.Id, isTaken ? "merged from" : "waited for", firstTicketId);
        isWave &= !isTaken;
        draft.Do(UpdateTicket.Showing(
            ticket.Id,
            root,
            shown => isTaken ? mark.Linked(stamp, TicketNotes.TookOver(shown, firstTicketId, draft.At), shown, draft.At)
                : isWave ? mark.LinkedQuietly(shown, draft.At)
                : mark.Linked(stamp, CandidateNotes.Waited(shown, firstTicketId, draft.At), shown, draft.At),
            isTaken ? $"ticket {firstTicketId} was merged into it" : $"it was linked to {issue.Key} automatically"));
        NotePromise(draft, linked, root, isNamed: !isWave);
        if (!isWave)
        {
            draft.Do(TicketLinks.Put(linked, root.Id, "waited"));
            if (files.ToJira)
            {
                draft.Do(TicketFileRelay.Refetch(ticket.Id, MeantFor.Of(linked), "waited/" + issue.Id));
            }
        }

        draft.Because(Lane.OfTicket(ticket.Id), $"Linked to {issue.Key}, which was filed for ticket {firstTicketId}{(isWave ? ". No note: too many tickets were linked to it within the hour" : string.Empty)}.");
        Resume(draft, linked);
        return linked;
    }

    /// <summary>The ticket is told the date by its note, where that tells what is known, or by its field.</summary>
    private void NotePromise(PlanDraft draft, TicketState ticket, IssueState root, bool isNamed) =>
        draft.Promise(root, (isNamed || mark.ShowsEstimate) && ticket.IsOpen ? [ticket.Id] : []);

    private static void TooLate(PlanDraft draft, TicketState ticket, IssueState issue)
    {
        draft.Do(new UpdateTicket(
            ticket.Id,
            new TicketUpdate(Stamp.For("ticket", ticket.Id, "filed-too-late", issue.Id)) { Note = TicketNotes.FiledTooLate(issue) },
            $"{issue.Key} was filed after the ticket was unlinked"));
        draft.Because(Lane.OfTicket(ticket.Id), $"{issue.Key} was filed for it, but not linked: a rep had unlinked the ticket meanwhile.");
    }
}
