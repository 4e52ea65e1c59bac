using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Filing;
using BugBridge.Core.Masking;
using BugBridge.Core.Remotes;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Core.Usability;

namespace BugBridge.Core.Erasure;

/// <summary>
/// Plans what is erased when a ticket or its customer is deleted, and sees to it that nothing planned later brings it back. A ticket stays erased until
/// it comes back from the bin with its customer.
/// </summary>
internal sealed class ErasurePlanner(PrivacySettings settings, FilingRules rules) : IPlans<EraseAsked>, IPlans<ErasureDue>, IPlans<ErasureDecided>, IPlans<TextErased>, IPlanStep
{
    /// <summary>The plan of a ticket, with what its deletion or return means for its words.</summary>
    public Plan Finish(Plan plan, Known known, Change change) => (change, known.Ticket) switch
    {
        (TicketVanished, { ErasedAt: null }) => Noted(plan, known, ErasureCause.TicketGone, change.SeenAt),
        (TicketSeen { IsHistory: false } seen, { } held) when seen.Ticket.UpdatedAt >= held.UpdatedAt => Follow(plan, known, seen, held),
        (TicketSeen { IsHistory: false }, { ErasedAt: not null }) => Silenced(plan, known),
        _ => plan,
    };

    /// <summary>Erases at once.</summary>
    public Plan Decide(Known known, EraseAsked asked) => known.Ticket is { } held
        ? Erase(Plan.Nothing, known, asked.SeenAt, asked.Why, held.EraseWhy, null)
        : Plan.Nothing;

    /// <summary>Erases what the helpdesk still says is to be erased; what it no longer says keeps all, and what is too much waits for a person.</summary>
    public Plan Decide(Known known, ErasureDue due)
    {
        if (known.Ticket is not { ErasedAt: null, EraseAt: { } time, EraseStage: null or ErasureStage.Due } held || time > due.SeenAt)
        {
            return Plan.Nothing;
        }

        return due.Fact switch
        {
            null => Settle(
                held with { EraseAt = null, EraseWhy = null, EraseStage = null }, due.SeenAt, "Nothing is erased: when asked again, the helpdesk no longer reports it or its customer as deleted."),
            { } gone when !gone.IsMarked() => Settle(
                ForApproval(held, gone, due.SeenAt), due.SeenAt, $"Erasing it needs approval, because {gone.Words()}."),
            { } fact when due.MayErase => Erase(Plan.Nothing, known, due.SeenAt, fact.Words(), fact, ErasureStage.ByItself),
            { } fact => Settle(
                ForApproval(held, fact, due.SeenAt), due.SeenAt, $"Erasing it needs approval: {fact.Words()}, and the limit of erasures without approval is reached."),
        };
    }

    /// <summary>What a person decided about a ticket that waits.</summary>
    public Plan Decide(Known known, ErasureDecided decided)
    {
        if (known.Ticket is not { ErasedAt: null, EraseAt: not null } held)
        {
            return Plan.Nothing;
        }

        var why = (held.EraseWhy ?? ErasureCause.TicketDeleted).Words();
        return decided.IsApproved
            ? Erase(Plan.Nothing, known, decided.SeenAt, $"{why} and {decided.By} approved it", held.EraseWhy, null)
            : Settle(held with { EraseAt = null, EraseStage = ErasureStage.Rejected }, decided.SeenAt, $"{decided.By} decided that it is not erased, although {why}.");
    }

    /// <summary>Tells engineers what people may have copied.</summary>
    public Plan Decide(Known known, TextErased erased)
    {
        var draft = new PlanDraft(erased.SeenAt);
        draft.Do(new TellIssue(Stamp.For("erased", erased.TicketId, erased.IssueId, "what else"), erased.IssueId, ErasedText.WhatElse(erased.TicketId)));
        draft.Because(Lane.OfIssue(erased.IssueId), $"People had edited the text from ticket {erased.TicketId} there, so they are asked to check what is left of it.");
        return draft.Finish([], []);
    }

    private Plan Follow(Plan plan, Known known, TicketSeen seen, TicketState held)
    {
        var fact = ErasureFacts.Of(seen.Ticket);
        if (held.ErasedAt is not null)
        {
            return held.Status == TicketStatus.Deleted && seen.Ticket.Status != TicketStatus.Deleted && fact is null
                ? Restored(plan, known, seen)
                : Silenced(plan, known);
        }

        return fact is { } cause ? Noted(plan, known, cause, seen.SeenAt) : IsBack(held, seen.Ticket) ? Kept(plan, known, seen.SeenAt) : plan;
    }

    /// <summary>
    /// Begins the wait after the helpdesk's own mark; what is only gone is shown to a person. What is under way or was rejected is not begun again by the same fact.
    /// </summary>
    private Plan Noted(Plan plan, Known known, ErasureCause cause, DateTimeOffset at)
    {
        var held = known.Ticket!;
        if (held.EraseStage == ErasureStage.Approved || held.EraseWhy == cause || (held.EraseWhy is { } why && why.IsMarked() && (held.EraseAt is not null || !cause.IsMarked())))
        {
            return plan;
        }

        var now = Now(plan, known);
        if (!cause.IsMarked())
        {
            return With(plan, ForApproval(now, cause, at), at, $"Erasing it needs approval, because {cause.Words()}.");
        }

        var due = at + settings.EraseAfter;
        var noted = With(
            plan,
            now with { EraseAt = due, EraseWhy = cause, EraseStage = ErasureStage.Due },
            at,
            $"It will be erased, because {cause.Words()}. The helpdesk is asked again at {due.UtcDateTime:u}.");
        return cause == ErasureCause.CustomerErased && (now.CustomerId ?? held.CustomerId) is { } customerId
            ? noted.Keep(new CustomerErasure(customerId, due))
            : noted;
    }

    /// <summary>
    /// Whether a look shows that what was to be erased is there. Customers may be remembered by connectors for a while, so those whose time has not come are asked
    /// about when it does.
    /// </summary>
    private static bool IsBack(TicketState held, Ticket ticket) => held switch
    {
        { EraseStage: ErasureStage.Approved } or { EraseAt: null, EraseStage: null } => false,
        { EraseWhy: ErasureCause.CustomerErased or ErasureCause.CustomerGone } =>
            held.EraseStage != ErasureStage.Due && ticket is { Status: not TicketStatus.Deleted, Requester: { Name: not null } asker } && asker.Id == held.CustomerId,
        _ => true,
    };

    private static Plan Kept(Plan plan, Known known, DateTimeOffset at)
    {
        var now = Now(plan, known) with { EraseAt = null, EraseWhy = null, EraseStage = null };
        return known.Ticket!.EraseAt is null ? With(plan, now) : With(plan, now, at, "Not erased: it, or its customer, is back.");
    }

    private static TicketState ForApproval(TicketState held, ErasureCause cause, DateTimeOffset at) =>
        held with { EraseAt = at, EraseWhy = cause, EraseStage = ErasureStage.ForApproval };

    private static Plan Settle(TicketState now, DateTimeOffset at, string why) => With(Plan.Nothing, now, at, why);

    private static Plan With(Plan plan, TicketState now, DateTimeOffset at, string why)
    {
        var draft = new PlanDraft(at);
        draft.Because(Lane.OfTicket(now.Id), why);
        return With(plan, now) with { Decisions = [.. plan.Decisions, .. draft.Finish([], []).Decisions] };
    }

    private static Plan Erase(Plan plan, Known known, DateTimeOffset at, string why, ErasureCause? cause, ErasureStage? stage)
    {
        var now = Now(plan, known);
        var draft = new PlanDraft(at);
        var crossed = known.Passages.Where(passage => passage is { WithdrawnAt: null, Kind: not (PassageKind.FileToTicket or PassageKind.Note) }).ToList();
        foreach (var passage in crossed)
        {
            draft.Do(new EraseText(Stamp.For("erase", passage.Stamp, passage.TicketId), passage) { Steps = ErasedText.PrintsOf(known.Ticket?.Report?.Steps) });
        }

        var isFiled = now.Link is null or { IssueId: not null };
        var erased = Blank(now) with
        {
            ErasedAt = now.ErasedAt ?? at,
            EraseAt = null,
            EraseWhy = null,
            EraseStage = stage,
            Link = isFiled ? now.Link : null,
            IsHandsOff = now.IsHandsOff || now.Status != TicketStatus.Deleted,
        };
        if (erased is { Status: not TicketStatus.Deleted, Link.IssueId: { } issueId } && known.Issue is { IsGone: false })
        {
            draft.Do(TicketLinks.Put(erased, issueId, "erased " + Cause(at)));
        }

        if (now.ErasedAt is null)
        {
            draft.ErasedBecause(Lane.OfTicket(now.Id), $"Erased, because {why}: all its stored text and names{(crossed.Count == 0 ? string.Empty : $", and {crossed.Count} of its texts and files in Jira")}.");
        }

        foreach (var waiting in isFiled ? [] : known.Waiting)
        {
            Release(draft, waiting, now.Id, at);
        }

        var own = draft.Finish([erased, .. isFiled ? [] : known.Waiting.Select(waiting => waiting with { Link = null })], []);
        var left = Silenced(plan, known);
        return (left with
        {
            Tickets = [.. own.Tickets, .. plan.Tickets.Where(ticket => own.Tickets.All(other => other.Id != ticket.Id))],
            Actions = [.. plan.Actions.Where(action => !action.Quotes(now.Id)), .. own.Actions],
            Decisions = [.. plan.Decisions, .. own.Decisions],
        }).Keep(new TicketErasure(now.Id, now.Url, IssuesOf(known, now), cause == ErasureCause.CustomerErased ? now.CustomerId : null, now.AccountName));
    }

    /// <summary>Tickets that waited for the issue that will not be filed are looked at again, and told.</summary>
    private static void Release(PlanDraft draft, TicketState waiting, string erasedId, DateTimeOffset at)
    {
        var stamp = Stamp.For("ticket", waiting.Id, "waited for an erased one", erasedId);
        draft.Do(new UpdateTicket(waiting.Id, new TicketUpdate(stamp) { Note = TicketNotes.WaitedForErased(erasedId) }, $"ticket {erasedId} was erased before it was filed"));
        draft.Do(new RefetchAgain(Stamp.For("look", waiting.Id, "erased", erasedId), Remotes.Remote.Helpdesk, waiting.Id));
        draft.Because(Lane.OfTicket(waiting.Id), $"Ticket {erasedId}, whose issue it was waiting for, was erased before it was filed.");
    }

    /// <summary>Its words are held again, and the issue that was filed for it is described again. What a rep wrote to the engineers stays erased.</summary>
    private Plan Restored(Plan plan, Known known, TicketSeen seen)
    {
        var now = Now(plan, known) with { ErasedAt = null, EraseAt = null, EraseWhy = null, EraseStage = null };
        var draft = new PlanDraft(seen.SeenAt);
        if (known.Passages.LastOrDefault(passage => passage.Kind == PassageKind.Description) is { WithdrawnAt: not null } described)
        {
            var issue = rules.Compose(seen.Ticket, seen.Ticket.Assignee?.Name, now.Report);
            draft.Do(new DescribeAgain(Stamp.For("describe", now.Id, described.IssueId, Cause(seen.SeenAt)), now.Id, described.IssueId, issue.Summary, issue.Description));
        }

        draft.Because(Lane.OfTicket(now.Id), "It was restored, so its text is stored and described again.");
        var own = draft.Finish([], []);
        return With(plan, now) with { Actions = [.. plan.Actions, .. own.Actions], Decisions = [.. plan.Decisions, .. own.Decisions] };
    }

    /// <summary>A plan that brings nothing back of a ticket that is erased.</summary>
    private static Plan Silenced(Plan plan, Known known)
    {
        var id = known.Ticket!.Id;
        var tickets = plan.Tickets.Select(ticket => ticket.Id == id ? Blank(ticket) : ticket).Where(ticket => ticket.Id != id || ticket != known.Ticket).ToImmutableArray();
        return (plan with { Tickets = tickets })
            .Rewrite<ReportText>(text => text.Of == Lane.OfTicket(id) ? null : text)
            .Rewrite<Offer>(offer => offer.TicketId == id ? null : offer)
            .Rewrite<UsabilityCase>(one => one.TicketId != id ? one : one with
            {
                Subject = ErasedText.Mark,
                Text = ErasedText.Mark,
                Placement = (known.Get<UsabilityCase>()?.Placement ?? one.Placement) with { Evidence = null },
            });
    }

    private static TicketState Blank(TicketState ticket) => ticket with
    {
        Subject = ErasedText.Mark,
        Title = null,
        CustomerId = null,
        AccountName = null,
        Kept = [],
        Report = ticket.Report?.Blank(),
        Contact = ticket.Contact is { } contact ? contact with { Print = null } : null,
    };

    private static TicketState Now(Plan plan, Known known) => plan.Tickets.FirstOrDefault(ticket => ticket.Id == known.Ticket!.Id) ?? known.Ticket!;

    private static Plan With(Plan plan, TicketState now) => plan with { Tickets = [now, .. plan.Tickets.Where(ticket => ticket.Id != now.Id)] };

    private static ImmutableArray<string> IssuesOf(Known known, TicketState now) =>
        [.. known.Passages.Select(passage => passage.IssueId).Append(now.Link?.IssueId).Append(now.Link?.HomeId).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string Cause(DateTimeOffset at) => at.UtcTicks.ToString(CultureInfo.InvariantCulture);
}
