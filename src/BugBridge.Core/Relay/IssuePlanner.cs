using System.Globalization;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Notes;
using BugBridge.Core.Promises;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Relay;

/// <summary>Plans what reps are told about an issue as it is now, compared with what they were told last.</summary>
internal sealed class IssuePlanner(RelaySettings settings, MergePlanner merging, ReportTexts texts) : IPlans<IssueSeen>, IPlans<IssueVanished>
{
    public Plan Decide(Known known, IssueSeen change)
    {
        // Reads overtake each other; an older one must not look like a change back.
        var held = known.Get<IssueCard>();
        if (change.Issue.UpdatedAt < (held?.UpdatedAt ?? known.Issue?.UpdatedAt ?? DateTimeOffset.MinValue))
        {
            return Plan.Nothing;
        }

        var plan = known.Issue is { } issue ? Told(known, issue, change) : Plan.Nothing;
        var card = IssueCard.Of(change.Issue, held);
        return card == held ? plan : plan.Keep(card, texts.Of(change.Issue, known.Issue is not null));
    }

    private Plan Told(Known known, IssueState held, IssueSeen change)
    {
        if (change.Issue.UpdatedAt < held.UpdatedAt)
        {
            return Plan.Nothing;
        }

        var draft = new PlanDraft(change.SeenAt);
        var relay = new IssueRelay(held, change, known.FilePassages, settings, draft);
        relay.Compare();
        relay.Tell(known.Linked, merging.Moves(known, change));
        var plan = merging.Follow(known, change, relay.State, draft).Keep([.. relay.Hints]);
        return plan.Issues is [var only] && only == held ? Plan.Nothing : plan;
    }

    public Plan Decide(Known known, IssueVanished change)
    {
        if (known.Issue is not { IsGone: false } held)
        {
            return Plan.Nothing;
        }

        var draft = new PlanDraft(change.SeenAt);
        var stamp = Stamp.For("issue", held.Id, "gone", held.Revision.ToString(CultureInfo.InvariantCulture));
        foreach (var ticket in known.Linked.Where(ticket => ticket.IsOpen))
        {
            draft.Do(new UpdateTicket(ticket.Id, new TicketUpdate(stamp) { Note = IssueNotes.Gone(held) }, $"{held.Key} is gone"));
        }

        var gone = held with { IsGone = true, Revision = held.Revision + 1 };
        draft.Follow(IssueChange.Between(held, gone, draft.At), [.. known.Linked.Where(ticket => ticket.IsOpen).Select(ticket => ticket.Id)]);
        draft.Because(Lane.OfIssue(held.Id), "Jira says it no longer exists, and BugBridge's credentials work.");
        return draft.Finish([], [gone]);
    }
}
