using System.Collections.Immutable;
using BugBridge.Core.Settings;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Outreach;

/// <summary>
/// Plans that approvals are taken back. The drafts wait again; where later news came for the same customer meanwhile, they become part of that reply, so that
/// the customer still gets one.
/// </summary>
internal sealed class UndoPlanner(OutreachSettings settings, Installation installation) : IPlans<ApprovalsUndone>
{
    private readonly DraftWriter _writer = new(settings, installation.Pages);

    /// <inheritdoc/>
    public Plan Decide(Known known, ApprovalsUndone undone)
    {
        var plan = new PlanDraft(undone.SeenAt);
        var waiting = known.All<ReplyWaiting>().Select(one => one.Stamp).ToHashSet(StringComparer.Ordinal);
        var drafts = known.All<OutreachDraft>().ToDictionary(draft => draft.Stamp, StringComparer.Ordinal);
        foreach (var held in undone.Stamps.Select(stamp => drafts.GetValueOrDefault(stamp)).OfType<OutreachDraft>().OrderByDescending(draft => draft.MadeAt))
        {
            if (held.State == DraftState.Approved && waiting.Contains(held.Stamp))
            {
                TakeBack(held, drafts, plan, undone.By);
            }
        }

        return plan.Finish([], []);
    }

    private void TakeBack(OutreachDraft held, Dictionary<string, OutreachDraft> drafts, PlanDraft plan, string by)
    {
        plan.Keep(new ReplyWithdrawn(held.Stamp, held.TicketId));
        plan.Because(Lane.OfTicket(held.TicketId), $"{by} withdrew the approval of the reply to the customer about {held.IssueKey}.");
        foreach (var now in Waiting(held with { State = DraftState.Waiting, Reason = null, DecidedBy = null, DecidedAt = null }, drafts.Values))
        {
            drafts[now.Stamp] = now;
            plan.Keep(now);
            if (now.Stamp != held.Stamp && _writer.Announcement(now) is { } note)
            {
                plan.Do(note);
            }
        }
    }

    private static ImmutableArray<OutreachDraft> Waiting(OutreachDraft draft, IEnumerable<OutreachDraft> all)
    {
        ImmutableArray<OutreachDraft> ofCustomer = [.. all.Where(one => one.IssueId == draft.IssueId && one.CustomerKey == draft.CustomerKey)];
        var later = ofCustomer.Where(one => one.State == DraftState.Waiting && one.MadeAt > draft.MadeAt).MaxBy(one => one.MadeAt);
        return later is not null && DraftFolding.Into(later, [draft, .. ofCustomer.Where(one => one.FoldedInto == draft.Stamp)]) is [var whole, _, ..] folded
            ? [whole with { OwnText = later.OwnText ?? later.Text, Revision = later.Revision + 1 }, .. folded[1..]]
            : [draft];
    }
}
