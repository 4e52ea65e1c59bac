using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Linking;
using BugBridge.Core.Privacy;
using BugBridge.Core.Relay;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Sync.Planning;

/// <summary>
/// Plans what is erased when a ticket or its customer is deleted, and sees to it that nothing planned later brings it back. A ticket stays erased until
/// it comes back from the bin with its customer.
/// </summary>
internal sealed class ErasurePlanner(PrivacySettings settings, FilingRules rules)
{
    /// <summary>The plan of a ticket, with what its deletion or return means for its words.</summary>
    public Plan Follow(Plan plan, Known known, Change change) => (change, known.Ticket) switch
    {
        (TicketVanished, { ErasedAt: null } held) => Deleted(plan, known, held, change.SeenAt),
        (TicketSeen { IsHistory: false } seen, { } held) when seen.Ticket.UpdatedAt >= held.UpdatedAt => Follow(plan, known, seen, held),
        (TicketSeen { IsHistory: false }, { ErasedAt: not null }) => Silenced(plan, known),
        _ => plan,
    };

    /// <summary>Erases at once.</summary>
    public static Plan Asked(Known known, EraseAsked asked) => known.Ticket is null ? Plan.Nothing : Erase(Plan.Nothing, known, asked.SeenAt, asked.Why, null);

    /// <summary>Tells engineers what people may have copied.</summary>
    public static Plan Erased(Known known, TextErased erased)
    {
        var draft = new PlanDraft(erased.SeenAt);
        draft.Do(new TellIssue(Stamp.For("erased", erased.TicketId, erased.IssueId, "what else"), erased.IssueId, ErasedText.WhatElse(erased.TicketId)));
        draft.Because(Lane.OfIssue(erased.IssueId), $"People had changed what ticket {erased.TicketId} said there: they are told to look for what is left of it.");
        return draft.Finish([], []);
    }

    private Plan Follow(Plan plan, Known known, TicketSeen seen, TicketState held)
    {
        var (isDeleted, isNobody) = (seen.Ticket.Status == TicketStatus.Deleted, seen.Ticket.Requester?.Name is null);
        if (held.ErasedAt is not null)
        {
            return held.Status == TicketStatus.Deleted && !isDeleted && !isNobody ? Restored(plan, known, seen) : Silenced(plan, known);
        }

        if (held.CustomerId is { } customerId && isNobody)
        {
            return Erase(plan, known, seen.SeenAt, "its customer was erased in the helpdesk", customerId);
        }

        return isDeleted ? Deleted(plan, known, held, seen.SeenAt) : held.EraseAt is null ? plan : With(plan, Now(plan, known) with { EraseAt = null });
    }

    /// <summary>Some helpdesks show what is in the bin as deleted, others not at all: both may come back.</summary>
    private Plan Deleted(Plan plan, Known known, TicketState held, DateTimeOffset at) => held.EraseAt is not null
        ? plan
        : settings.EraseDeletedAfter == TimeSpan.Zero
            ? Erase(plan, known, at, "it was deleted in the helpdesk", null)
            : With(plan, Now(plan, known) with { EraseAt = at + settings.EraseDeletedAfter });

    private static Plan Erase(Plan plan, Known known, DateTimeOffset at, string why, string? customerId)
    {
        var now = Now(plan, known);
        var draft = new PlanDraft(at);
        var crossed = known.Passages.Where(passage => passage is { WithdrawnAt: null, Kind: not (PassageKind.FileToTicket or PassageKind.Note) }).ToList();
        foreach (var passage in crossed)
        {
            draft.Do(new EraseText(Stamp.For("erase", passage.Stamp, passage.TicketId), passage));
        }

        var isFiled = now.Link is null or { IssueId: not null };
        var erased = Blank(now) with
        {
            ErasedAt = now.ErasedAt ?? at,
            EraseAt = null,
            Link = isFiled ? now.Link : null,
            IsHandsOff = now.IsHandsOff || now.Status != TicketStatus.Deleted,
        };
        if (erased is { Status: not TicketStatus.Deleted, Link.IssueId: { } issueId } && known.Issue is { IsGone: false })
        {
            draft.Do(TicketLinks.Put(erased, issueId, "erased " + Cause(at)));
        }

        if (now.ErasedAt is null)
        {
            draft.Because(Lane.OfTicket(now.Id), $"Erased, because {why}: all words and names that were held of it{(crossed.Count == 0 ? string.Empty : $", and {crossed.Count} of its texts and files in Jira")}.");
        }

        foreach (var waiting in isFiled ? [] : known.Waiting)
        {
            Release(draft, waiting, now.Id, at);
        }

        var own = draft.Finish([erased, .. isFiled ? [] : known.Waiting.Select(waiting => waiting with { Link = null })], []);
        return Silenced(plan, known) with
        {
            Tickets = [.. own.Tickets, .. plan.Tickets.Where(ticket => own.Tickets.All(other => other.Id != ticket.Id))],
            Actions = [.. plan.Actions.Where(action => !action.Quotes(now.Id)), .. own.Actions],
            Decisions = [.. plan.Decisions, .. own.Decisions],
            Erasures = [new Erasure(now.Id, now.Url, IssuesOf(known, now), customerId)],
        };
    }

    /// <summary>Tickets that waited for the issue that will not be filed are looked at again, and told.</summary>
    private static void Release(PlanDraft draft, TicketState waiting, string erasedId, DateTimeOffset at)
    {
        var stamp = Stamp.For("ticket", waiting.Id, "waited for an erased one", erasedId);
        draft.Do(new UpdateTicket(waiting.Id, new TicketUpdate(stamp) { Note = TicketNotes.WaitedForErased(erasedId) }, $"ticket {erasedId} was erased before it was filed"));
        draft.Do(new LookAgain(Stamp.For("look", waiting.Id, "erased", erasedId), Remotes.Remote.Helpdesk, waiting.Id));
        draft.Because(Lane.OfTicket(waiting.Id), $"Ticket {erasedId}, for whose issue it waited, was erased before it was filed.");
    }

    /// <summary>Its words are held again, and the issue that was filed for it is described again. What a rep wrote to the engineers stays erased.</summary>
    private Plan Restored(Plan plan, Known known, TicketSeen seen)
    {
        var now = Now(plan, known) with { ErasedAt = null, EraseAt = null };
        var draft = new PlanDraft(seen.SeenAt);
        if (known.Passages.LastOrDefault(passage => passage.Kind == PassageKind.Description) is { WithdrawnAt: not null } described)
        {
            var issue = rules.Compose(seen.Ticket, seen.Ticket.Assignee?.Name);
            draft.Do(new DescribeAgain(Stamp.For("describe", now.Id, described.IssueId, Cause(seen.SeenAt)), now.Id, described.IssueId, issue.Summary, issue.Description));
        }

        draft.Because(Lane.OfTicket(now.Id), "It was restored, so its words are held and described again.");
        var own = draft.Finish([], []);
        return With(plan, now) with { Actions = [.. plan.Actions, .. own.Actions], Decisions = [.. plan.Decisions, .. own.Decisions] };
    }

    /// <summary>A plan that brings nothing back of a ticket that is erased.</summary>
    private static Plan Silenced(Plan plan, Known known)
    {
        var id = known.Ticket!.Id;
        var tickets = plan.Tickets.Select(ticket => ticket.Id == id ? Blank(ticket) : ticket).Where(ticket => ticket.Id != id || ticket != known.Ticket).ToImmutableArray();
        return plan with
        {
            Tickets = tickets,
            Texts = [.. plan.Texts.Where(text => text.Of != Lane.OfTicket(id))],
            Offers = [.. plan.Offers.Where(offer => offer.TicketId != id)],
            Cases = [.. plan.Cases.Select(one => one.TicketId != id ? one : one with
            {
                Subject = ErasedText.Mark,
                Text = ErasedText.Mark,
                Placement = (known.Case?.Placement ?? one.Placement) with { Evidence = null },
            })],
        };
    }

    private static TicketState Blank(TicketState ticket) => ticket with { Subject = ErasedText.Mark, Title = null, CustomerId = null, Kept = [] };

    private static TicketState Now(Plan plan, Known known) => plan.Tickets.FirstOrDefault(ticket => ticket.Id == known.Ticket!.Id) ?? known.Ticket!;

    private static Plan With(Plan plan, TicketState now) => plan with { Tickets = [now, .. plan.Tickets.Where(ticket => ticket.Id != now.Id)] };

    private static ImmutableArray<string> IssuesOf(Known known, TicketState now) =>
        [.. known.Passages.Select(passage => passage.IssueId).Append(now.Link?.IssueId).Append(now.Link?.HomeId).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string Cause(DateTimeOffset at) => at.UtcTicks.ToString(CultureInfo.InvariantCulture);
}
