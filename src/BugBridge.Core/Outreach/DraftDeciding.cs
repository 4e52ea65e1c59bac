using System.Collections.Immutable;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Outreach;

/// <summary>Carries out what a rep decides about drafts, wherever it was decided. The first decision counts.</summary>
internal sealed class DraftDeciding(OutreachSettings settings, PlanDraft plan, string by)
{
    /// <summary>Has those that wait sent; nothing where nothing is ever sent.</summary>
    /// <returns>The drafts that were approved now.</returns>
    public ImmutableArray<OutreachDraft> Approve(IEnumerable<OutreachDraft> drafts)
    {
        if (settings.Send == SendPolicy.Never)
        {
            return [];
        }

        ImmutableArray<OutreachDraft> approved = [.. drafts.Where(draft => draft.State == DraftState.Waiting).Select(draft => Decided(draft, DraftState.Approved))];
        foreach (var draft in approved)
        {
            plan.Do(new SendReply(draft.Stamp, draft.TicketId, draft.IssueKey));
            plan.Because(Lane.OfTicket(draft.TicketId), $"{by} approved the reply to the customer about {draft.IssueKey}.");
        }

        return approved;
    }

    /// <summary>Decides that those that were not approved are not sent.</summary>
    /// <returns>The drafts that were dismissed now.</returns>
    public ImmutableArray<OutreachDraft> Dismiss(IEnumerable<OutreachDraft> drafts)
    {
        ImmutableArray<OutreachDraft> dismissed = [.. drafts.Where(draft => draft.IsOpen).Select(draft => Decided(draft, DraftState.Dismissed))];
        foreach (var draft in dismissed)
        {
            plan.Because(Lane.OfTicket(draft.TicketId), $"{by} dismissed the reply to the customer about {draft.IssueKey}.");
        }

        return dismissed;
    }

    private OutreachDraft Decided(OutreachDraft draft, DraftState state) => draft with { State = state, Reason = null, DecidedBy = by, DecidedAt = plan.At };
}
