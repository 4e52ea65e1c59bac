using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Filing.Joining;

/// <summary>Notes of every plan which tickets join an issue and leave one, whatever led to it.</summary>
internal sealed class JoinStep(FilingSettings settings) : IPlanStep
{
    public Plan Finish(Plan plan, Known known, Change change) => !settings.TellJoined || plan.Tickets.IsEmpty
        ? plan
        : plan.Keep([.. plan.Tickets.Select(ticket => Of(ticket, plan, known, change)).OfType<Join>()]);

    private static Join? Of(TicketState ticket, Plan plan, Known known, Change change)
    {
        var before = Before(ticket, known);
        if (before?.Link?.IssueId == ticket.Link?.IssueId)
        {
            return null;
        }

        var into = plan.Tickets.FirstOrDefault(other => other.MergedInto == ticket.Id && other.Id != ticket.Id);
        return ticket.Link switch
        {
            { IssueId: { } issueId, Origin: LinkOrigin.Joined or LinkOrigin.Duplicate } => new Join(ticket.Id, issueId, JoinState.Waiting, change.SeenAt) { IsQuiet = IsQuiet(ticket, plan) },
            { IssueId: { } issueId, Origin: LinkOrigin.MergedTicket } when into is not null => new Join(ticket.Id, issueId, JoinState.Waiting, change.SeenAt) { InPlaceOf = into.Id },
            _ when before?.Link?.IssueId is not null && !ticket.IsMerged => new Join(ticket.Id, null, JoinState.Left, change.SeenAt),
            _ => null,
        };
    }

    /// <summary>Tickets of a wave are not shown beside the issue.</summary>
    private static bool IsQuiet(TicketState ticket, Plan plan) =>
        !plan.Actions.OfType<PutRemoteLink>().Any(put => TicketLinks.TicketOf(put.Link.GlobalId) == ticket.Id);

    private static TicketState? Before(TicketState ticket, Known known) =>
        new[] { known.Ticket, known.MergeTarget }.Concat(known.Waiting).FirstOrDefault(held => held?.Id == ticket.Id);
}
