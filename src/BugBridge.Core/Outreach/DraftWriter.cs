using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Outreach;

/// <summary>Writes the drafts of an event, one a customer, each true for what that customer was told before.</summary>
/// <param name="settings">What is drafted.</param>
/// <param name="pages">The address of BugBridge's pages, or null.</param>
internal sealed class DraftWriter(OutreachSettings settings, string? pages)
{
    private readonly Templates _templates = new(settings);

    /// <summary>The drafts, and those earlier ones that became part of them.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="customers">Whom it concerns.</param>
    /// <param name="earlier">All drafts that there are for these customers and the issue.</param>
    /// <param name="at">UTC.</param>
    public ImmutableArray<OutreachDraft> Write(
        OutreachEvent happened, ImmutableArray<AffectedCustomer> customers, ImmutableArray<OutreachDraft> earlier, DateTimeOffset at)
    {
        var before = earlier.ToLookup(draft => draft.CustomerKey, StringComparer.Ordinal);
        return [.. customers.SelectMany(customer => Write(happened, customer, [.. before[customer.Key]], at) is { } draft ? DraftFolding.Into(draft, [.. before[customer.Key]]) : [])];
    }

    /// <summary>The note that shows a draft to reps; null where there is to be none.</summary>
    public UpdateTicket? Announcement(OutreachDraft draft) => settings.Announce && draft.State == DraftState.Waiting
        ? new UpdateTicket(
            draft.TicketId,
            new TicketUpdate(draft.AnnouncementOf(draft.Revision))
            {
                Note = DraftNotes.Announcing(draft, settings.Send == SendPolicy.OnApproval, pages),
            },
            $"a reply to the customer about {draft.IssueKey} is waiting")
        {
            DraftStamp = draft.Stamp,
        }
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
        { Route: ReplyRoute.ByHand } => "the ticket is closed, and the helpdesk takes no reply from BugBridge there",
        _ => null,
    };

    /// <summary>
    /// What this customer is to be told, and the date told before. Only a reply that was sent counts as told: whoever came later, or whose draft nobody
    /// approved, hears it as first news, and nothing where there is nothing to take back or the same was told last.
    /// </summary>
    private static (OutreachKind Kind, DateOnly? Before)? Telling(OutreachEvent happened, List<OutreachDraft> earlier)
    {
        var last = earlier
            .Where(draft => DraftFolding.StateOf(draft, earlier) is DraftState.Sent or DraftState.Sending && happened.Kind.Beside().Contains(draft.Kind))
            .MaxBy(draft => draft.MadeAt);
        return happened.Kind switch
        {
            OutreachKind.Estimate or OutreachKind.Slip or OutreachKind.Sooner => OfDate(happened.Date, last?.Date),
            OutreachKind.NoDate => last?.Date is { } told ? (OutreachKind.NoDate, told) : null,
            OutreachKind.Workaround or OutreachKind.WorkaroundChanged => (IsOffered(last) ? OutreachKind.WorkaroundChanged : OutreachKind.Workaround, null),
            OutreachKind.WorkaroundWithdrawn => IsOffered(last) ? (OutreachKind.WorkaroundWithdrawn, null) : null,
            _ => (happened.Kind, null),
        };
    }

    private static (OutreachKind Kind, DateOnly? Before)? OfDate(DateOnly? date, DateOnly? told) => (date, told) switch
    {
        (_, null) => (OutreachKind.Estimate, null),
        ({ } next, { } before) when DateChange.Towards(before, next) is var change and not DateChangeKind.None => (OutreachKinds.Of(change), before),
        _ => null,
    };

    private static bool IsOffered(OutreachDraft? last) => last?.Kind is OutreachKind.Workaround or OutreachKind.WorkaroundChanged;
}
