using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Outreach;

/// <summary>Plans what customers are to be told: events of issues, drafts of them, what reps decide about those, and what came of it.</summary>
internal sealed class OutreachPlanner(OutreachSettings settings, Installation installation) : IPlans<CustomersRead>, IPlans<DraftsDecided>, IPlans<DraftEdited>, IPlans<ReplyWritten>, IPlans<ReplyUnwritten>, IPlanStep
{
    private readonly DraftWriter _writer = new(settings, installation.Pages);

    /// <summary>Adds to a plan what customers are to hear of the issues in it, and what becomes of their tickets.</summary>
    public Plan Finish(Plan plan, Known known, Change change)
    {
        foreach (var now in plan.Issues)
        {
            if (Held(known, now.Id) is { } held && held != now)
            {
                var since = IssueChange.Between(held, now, change.SeenAt);
                plan = new IssueNews(settings, since).AddTo(plan);
                plan = since.IsFixed && known.Issue?.Id == now.Id ? OnFix(plan, known, now, change.SeenAt) : plan;
            }
        }

        return plan;
    }

    /// <summary>Drafts for customers of whom it is known what they are to be told by.</summary>
    public Plan Decide(Known known, CustomersRead read)
    {
        if (known.Get<OutreachEvent>() is not { DraftedAt: null } happened)
        {
            return Plan.Nothing;
        }

        var draft = new PlanDraft(read.SeenAt);
        var drafts = happened.ReplacedBecause is null ? _writer.Write(happened, read.Customers, known.All<OutreachDraft>(), read.SeenAt) : [];
        foreach (var note in drafts.Select(_writer.Announcement).OfType<UpdateTicket>())
        {
            draft.Do(note);
        }

        var plan = draft.Finish([], []).Keep([.. drafts]);
        return read.IsLast || happened.ReplacedBecause is not null ? plan.Keep(happened with { DraftedAt = read.SeenAt }) : plan;
    }

    /// <summary>A rep decided about drafts. Those that were decided before stay as they were.</summary>
    public Plan Decide(Known known, DraftsDecided decided)
    {
        var draft = new PlanDraft(decided.SeenAt);
        var deciding = new DraftDeciding(settings, draft, decided.By);
        var drafts = known.All<OutreachDraft>().Where(decided.Means);
        var now = decided.IsApproved ? deciding.Approve(drafts) : deciding.Dismiss(drafts.Where(one => one.IsOpen));
        if (decided.IsApproved)
        {
            deciding.Send(now);
        }

        return draft.Finish([], []).Keep([.. now]);
    }

    /// <summary>A rep wrote a draft anew.</summary>
    public Plan Decide(Known known, DraftEdited edited)
    {
        if (known.All<OutreachDraft>() is not [{ State: DraftState.Waiting } held] || held.Revision != edited.Revision || held.Text == edited.Text)
        {
            return Plan.Nothing;
        }

        var draft = new PlanDraft(edited.SeenAt);
        var now = held with { Text = edited.Text, Revision = held.Revision + 1, EditedBy = edited.By };
        if (_writer.Announcement(now) is { } note)
        {
            draft.Do(note);
        }

        draft.Because(Lane.OfTicket(now.TicketId), $"{edited.By} edited the reply to the customer about {now.IssueKey}.");
        return draft.Finish([], []).Keep(now);
    }

    /// <summary>The customer has the reply.</summary>
    public Plan Decide(Known known, ReplyWritten written)
    {
        if (known.All<OutreachDraft>() is not [{ } held])
        {
            return Plan.Nothing;
        }

        var draft = new PlanDraft(written.SeenAt);
        var followUp = written.TicketId == held.TicketId ? null : written.TicketId;
        draft.Because(Lane.OfTicket(held.TicketId), $"The customer got a reply about {held.IssueKey}{(followUp is null ? string.Empty : $", in the follow-up {followUp}")}; {held.DecidedBy} approved it.");
        return draft.Finish([], []).Keep(held with { State = DraftState.Sent, Reason = null, SentAt = written.SeenAt, FollowUpId = followUp });
    }

    /// <summary>The reply was not written: it is tried again, or a person has to see to it.</summary>
    public Plan Decide(Known known, ReplyUnwritten unwritten)
    {
        if (known.All<OutreachDraft>() is not [{ State: DraftState.Sending or DraftState.Approved } held])
        {
            return Plan.Nothing;
        }

        var draft = new PlanDraft(unwritten.SeenAt);
        if (unwritten.IsGivenUp)
        {
            var update = new TicketUpdate(Stamp.For("ticket", held.TicketId, "not sent", held.Stamp)) { Note = DraftNotes.NotSent(held.IssueKey, unwritten.Reason) };
            draft.Do(new UpdateTicket(held.TicketId, update, "a reply to the customer that could not be sent"));
        }

        return draft.Finish([], []).Keep(held with { State = unwritten.IsGivenUp ? DraftState.Failed : DraftState.Approved, Reason = unwritten.Reason });
    }

    private Plan OnFix(Plan plan, Known known, IssueState now, DateTimeOffset at)
    {
        var stamp = Stamp.For("outreach", now.Id, "tickets on the fix", Ticks(at));
        var updates = known.Linked
            .Where(ticket => StatusOf(ticket.Status) is { } status && status != ticket.Status)
            .Select(ticket => new UpdateTicket(ticket.Id, new TicketUpdate(stamp) { Status = StatusOf(ticket.Status) }, $"state, as {now.Key} is fixed"));
        return plan with { Actions = [.. plan.Actions, .. updates] };
    }

    /// <summary>The state that a ticket gets on the fix, or null when it keeps its own.</summary>
    private TicketStatus? StatusOf(TicketStatus status) => (settings.OnFix, status) switch
    {
        (_, TicketStatus.Closed or TicketStatus.Deleted) or (Outreach.OnFix.Leave, _) => null,
        (Outreach.OnFix.Reopen, _) => status is TicketStatus.Pending or TicketStatus.Solved ? TicketStatus.Open : null,
        (Outreach.OnFix.Open, _) => TicketStatus.Open,
        (Outreach.OnFix.Pending, _) => TicketStatus.Pending,
        _ => TicketStatus.Solved,
    };

    private static IssueState? Held(Known known, string id) => known.Issue?.Id == id ? known.Issue : known.Named.GetValueOrDefault(id);

    private static string Ticks(DateTimeOffset at) => at.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
