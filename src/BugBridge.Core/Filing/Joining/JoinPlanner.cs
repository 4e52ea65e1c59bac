using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Filing.Joining;

/// <summary>Plans the comment that tells engineers which tickets joined their issue.</summary>
internal sealed class JoinPlanner : IPlans<JoinsDue>
{
    /// <summary>At least this is between two such comments on an issue.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromDays(1);

    public Plan Decide(Known known, JoinsDue due)
    {
        if (known.Get<HeldJoins>() is not { Waiting.IsEmpty: false } held || held.ToldAt > due.SeenAt - Every)
        {
            return Plan.Nothing;
        }

        var draft = new PlanDraft(due.SeenAt);
        var (listed, counted) = (ImmutableArray.CreateBuilder<JoinedWords>(), new List<TicketState>());
        foreach (var ticket in held.Waiting)
        {
            Sort(ticket, known.Issue, due, draft, listed, counted);
        }

        if (listed.Count > 0)
        {
            Tell(draft, known.Issue!, listed.ToImmutable(), counted, held.Quiet);
        }

        return draft.Finish([], []);
    }

    private static void Sort(
        TicketState ticket, IssueState? issue, JoinsDue due, PlanDraft draft, ImmutableArray<JoinedWords>.Builder listed, List<TicketState> counted)
    {
        var read = due.Read.FirstOrDefault(one => one.TicketId == ticket.Id);
        if (issue is not { IsGone: false } || !Joined(ticket, issue))
        {
            draft.Keep(new Join(ticket.Id, null, JoinState.Left, draft.At));
        }
        else if (read is null)
        {
            counted.Add(ticket);
        }
        else if (read.Ticket is null && ticket.Status != TicketStatus.Deleted)
        {
            // A helpdesk with a fault may say so for a moment. What is really gone is found by the way of all tickets that vanish, and is left then.
            return;
        }
        else if (VisibilityDecision.OfJoined(ticket, read.Ticket) is { Crosses: false } crossing)
        {
            draft.Keep(new Join(ticket.Id, null, JoinState.Left, draft.At));
            draft.Because(Lane.OfTicket(ticket.Id), $"The engineers of {issue.Key} are not notified of it: {crossing.Reason}.");
        }
        else
        {
            listed.Add(JoinedWords.Of(read.Ticket!));
        }
    }

    private static void Tell(PlanDraft draft, IssueState issue, ImmutableArray<JoinedWords> listed, List<TicketState> counted, int quiet)
    {
        var stamp = Stamp.For(["issue", issue.Id, "joined", .. listed.Select(words => words.TicketId)]);
        draft.Do(new TellJoined(stamp, issue.Id, listed, counted.Count + quiet));
        foreach (var id in listed.Select(words => words.TicketId).Concat(counted.Select(ticket => ticket.Id)))
        {
            draft.Keep(new Join(id, issue.Id, JoinState.Told, draft.At));
        }

        foreach (var words in listed)
        {
            draft.Because(Lane.OfTicket(words.TicketId), $"The engineers of {issue.Key} get its subject and first words, because it was linked to that issue.");
        }

        if (quiet > 0)
        {
            draft.Keep(new QuietJoins(issue.Id, draft.At));
        }

        draft.Because(Lane.OfIssue(issue.Id), $"The engineers are notified of newly linked tickets: {Text.Counted.Of(listed.Length, "ticket")} listed, {counted.Count + quiet} counted.");
    }

    /// <summary>What was filed for the ticket itself quotes it.</summary>
    private static bool Joined(TicketState ticket, IssueState issue) =>
        ticket.Link is { Origin: LinkOrigin.Joined or LinkOrigin.Duplicate or LinkOrigin.MergedTicket } link && link.IssueId == issue.Id;
}
