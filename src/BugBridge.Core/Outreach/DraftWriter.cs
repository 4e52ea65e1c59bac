using System.Collections.Immutable;
using BugBridge.Core.Sync;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Outreach;

/// <summary>Writes the drafts of an event, one a customer, each true for what that customer was told before.</summary>
internal sealed class DraftWriter(OutreachSettings settings)
{
    private readonly Templates _templates = new(settings);

    /// <summary>The drafts.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="customers">Whom it concerns.</param>
    /// <param name="earlier">All drafts that there are for these customers and the issue.</param>
    /// <param name="at">UTC.</param>
    public ImmutableArray<OutreachDraft> Write(
        OutreachEvent happened, ImmutableArray<AffectedCustomer> customers, ImmutableArray<OutreachDraft> earlier, DateTimeOffset at)
    {
        var before = earlier.ToLookup(draft => draft.CustomerKey, StringComparer.Ordinal);
        return [.. customers.Select(customer => Write(happened, customer, [.. before[customer.Key]], at)).OfType<OutreachDraft>()];
    }

    /// <summary>The note that shows a draft to reps; null where there is to be none.</summary>
    public UpdateTicket? Announcement(OutreachDraft draft) => settings.Announce && draft.State == DraftState.Waiting
        ? new UpdateTicket(
            draft.TicketId,
            new TicketUpdate(draft.AnnouncementOf(draft.Revision))
            {
                Note = DraftNotes.Announcing(draft, settings.Send == SendPolicy.OnApproval),
            },
            $"a reply to the customer about {draft.IssueKey} waits")
        : null;

    private OutreachDraft? Write(OutreachEvent happened, AffectedCustomer customer, List<OutreachDraft> earlier, DateTimeOffset at)
    {
        if (earlier.Exists(draft => draft.EventStamp == happened.Stamp) || Telling(happened, earlier) is not var (kind, before))
        {
            return null;
        }

        var template = _templates.For(kind, customer.Person?.Language);
        var obstacle = Obstacle(customer);
        return new OutreachDraft
        {
            Stamp = Stamp.For("outreach draft", happened.Stamp, customer.Key),
            EventStamp = happened.Stamp,
            IssueId = happened.IssueId,
            IssueKey = happened.IssueKey,
            Kind = kind,
            Date = happened.Date,
            CustomerKey = customer.Key,
            CustomerName = customer.Person?.Name,
            TicketId = customer.TicketId,
            Subject = customer.Subject,
            Tickets = customer.Tickets,
            Language = template.Language,
            Text = Templates.Write(template, happened, before, customer),
            State = obstacle is null ? DraftState.Waiting : DraftState.ByHand,
            Reason = obstacle,
            MadeAt = at,
        };
    }

    private static string? Obstacle(AffectedCustomer customer) => customer switch
    {
        { Person: null } => "the helpdesk no longer knows who asked",
        { Person.Email: null or "" } => "the helpdesk has no address of the customer",
        { Route: ReplyRoute.ByHand } => "the ticket is closed, and the helpdesk takes no reply there from the bridge",
        _ => null,
    };

    /// <summary>
    /// What this customer is to be told, and the date told before: the first news, where an earlier draft about the same was replaced before anybody sent
    /// it; nothing, where there is then nothing to take back, or the customer was told the same last.
    /// </summary>
    private static (OutreachKind Kind, DateOnly? Before)? Telling(OutreachEvent happened, List<OutreachDraft> earlier)
    {
        var about = earlier.Where(draft => happened.Kind.Beside().Contains(draft.Kind)).OrderByDescending(draft => draft.MadeAt).ToList();
        if (about.Count == 0 || OutreachKinds.OfFix.Contains(happened.Kind))
        {
            return (happened.Kind, happened.Before);
        }

        return about.Find(draft => draft.State != DraftState.Replaced) switch
        {
            null => First(happened),
            { State: DraftState.Sent or DraftState.Sending, Date: { } told } when happened.Date is { } date =>
                date == told ? null : (date > told ? OutreachKind.Slip : OutreachKind.Sooner, told),
            { State: DraftState.Sent or DraftState.Sending, Date: null } when happened.Date is not null => (OutreachKind.Estimate, null),
            { State: DraftState.Sent or DraftState.Sending, Date: { } told } when happened.Kind == OutreachKind.NoDate => (OutreachKind.NoDate, told),
            _ => (happened.Kind, happened.Before),
        };
    }

    private static (OutreachKind Kind, DateOnly? Before)? First(OutreachEvent happened) => happened.Kind switch
    {
        OutreachKind.Slip or OutreachKind.Sooner or OutreachKind.Estimate => (OutreachKind.Estimate, null),
        OutreachKind.WorkaroundChanged or OutreachKind.Workaround => (OutreachKind.Workaround, null),
        _ => null,
    };
}
