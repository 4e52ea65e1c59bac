using System.Collections.Immutable;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Outreach;

/// <summary>Carries out what a rep decides about drafts, wherever it was decided. The first decision counts.</summary>
internal sealed class DraftDeciding(OutreachSettings settings, PlanDraft plan, string by)
{
    /// <summary>Approves those that wait; nothing where nothing is ever sent. <see cref="Send"/> has them sent.</summary>
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
            plan.Because(Lane.OfTicket(draft.TicketId), $"{by} approved the reply to the customer about {draft.IssueKey}.");
        }

        return approved;
    }

    /// <summary>Has approved drafts sent once the time to take that back is over. What is written to the ticket meanwhile has to come before.</summary>
    public void Send(ImmutableArray<OutreachDraft> approved)
    {
        foreach (var draft in approved)
        {
            plan.Do(new SendReply(draft.Stamp, draft.TicketId, draft.IssueKey) { UndoFor = settings.UndoFor });
        }
    }

    /// <summary>Decides that those that can still be kept back are not sent.</summary>
    /// <returns>The drafts that were dismissed now.</returns>
    public ImmutableArray<OutreachDraft> Dismiss(IEnumerable<OutreachDraft> drafts)
    {
        ImmutableArray<OutreachDraft> dismissed = [.. drafts.Where(draft => draft.CanBeHeld).Select(draft => Decided(draft, DraftState.Dismissed))];
        foreach (var draft in dismissed)
        {
            plan.Because(Lane.OfTicket(draft.TicketId), $"{by} dismissed the reply to the customer about {draft.IssueKey}.");
        }

        return dismissed;
    }

    private OutreachDraft Decided(OutreachDraft draft, DraftState state) => draft with { State = state, Reason = null, DecidedBy = by, DecidedAt = plan.At };
}
