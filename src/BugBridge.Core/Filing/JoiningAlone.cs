using BugBridge.Core.Duplicates;
using BugBridge.Core.Notes;
using BugBridge.Core.Promises;
using BugBridge.Core.Settings;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;
using System.Globalization;

namespace BugBridge.Core.Filing;

/// <summary>Has a ticket join an issue by itself, because that says the same.</summary>
internal sealed class JoiningAlone(CandidateJudge judge, TicketMark mark, RelaySettings relay, Installation installation)
{
    /// <summary>The ticket joins; it is told so, unless a whole wave of tickets joins.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="candidate">What it joins.</param>
    /// <param name="reason">Why, in words for a rep.</param>
    /// <param name="filing">The cause of the filing in whose place it joins.</param>
    public Obeyed Join(TicketPlanning ticket, KnownCandidate candidate, string reason, string filing)
    {
        var cause = CauseOf(filing);
        var issue = TakeUp(ticket, candidate, filing);
        (ticket.IsOffered, ticket.IsToldAnew) = (true, true);
        ticket.State = ticket.State with { Link = new TicketLink(issue.Id, LinkOrigin.Duplicate, reason, ticket.At) };
        var isWave = judge.IsWave(candidate.JoinedLately);
        var told = UpdateTicket.Showing(ticket.State.Id, issue, Shown, $"it was linked to {issue.Key} automatically");
        ticket.Draft.Do(told);
        ticket.Draft.Promise(issue, ticket.State.IsOpen && (!isWave || mark.ShowsEstimate) ? [ticket.State.Id] : []);
        if (!isWave)
        {
            Bring(ticket, candidate, issue, filing);
        }

        Explain(ticket, candidate, issue, reason, isWave);
        return new Obeyed(CommandResult.Joined, told.Update.Note);

        TicketUpdate Shown(IssueState shown) => isWave
            ? mark.LinkedQuietly(shown, ticket.At)
            : mark.Linked(ticket.StampOf(cause), CandidateNotes.JoinedAlone(shown, reason, ticket.At), shown, ticket.At);
    }

    /// <summary>The issue as it is held; one that is not gets its history as the baseline.</summary>
    private IssueState TakeUp(TicketPlanning ticket, KnownCandidate candidate, string filing)
    {
        if (candidate.Issue is { } held)
        {
            ticket.Issue = held;
            return held;
        }

        var fresh = CandidateJudge.Fresh(candidate, ticket.Change)!;
        var issue = IssueBaseline.Of(fresh, relay.FromJira, ticket.Known.Named.GetValueOrDefault(fresh.Ref.Id), JoinsSince(ticket));
        (ticket.Issue, ticket.Joined) = (issue, [issue]);
        ticket.Label(fresh, installation.Label, filing);
        return issue;
    }

    private void Bring(TicketPlanning ticket, KnownCandidate candidate, IssueState issue, string filing)
    {
        var cause = CauseOf(filing);
        ticket.Draft.Do(TicketLinks.Put(ticket.State, issue.Id, cause));
        ticket.TellSince(CandidateJudge.Fresh(candidate, ticket.Change), JoinsSince(ticket), cause);
        ticket.FilesFor(relay.Files).BringFirst(ticket.Ticket, MeantFor.Of(ticket.State), filing);
    }

    /// <summary>The cause of what is written because of the join.</summary>
    private static string CauseOf(string filing) => "alone/" + filing;

    private static void Explain(TicketPlanning ticket, KnownCandidate candidate, IssueState issue, string reason, bool isWave)
    {
        var score = candidate.Offer.Score.ToString("0.00", CultureInfo.InvariantCulture);
        ticket.Because($"Linked to {issue.Key} automatically: {reason}. Score {score}.{(isWave ? " No note: too many tickets were linked to it within the hour." : string.Empty)}");
        ticket.Draft.Because(Lane.OfIssue(issue.Id), $"Ticket {ticket.State.Id} was linked automatically: {reason}.");
    }

    /// <summary>
    /// What led to a join without a command: the ticket's coming, where it is new, or else its latest change. What engineers wrote since is no history.
    /// </summary>
    private static DateTimeOffset JoinsSince(TicketPlanning ticket) => ticket.Known.Ticket is null ? ticket.Ticket.CreatedAt : ticket.Ticket.UpdatedAt;
}
