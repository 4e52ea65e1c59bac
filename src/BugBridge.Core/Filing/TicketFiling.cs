using BugBridge.Core.Commands;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Files;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Filing;

/// <summary>Has an issue filed for a ticket, unless there is one that says the same.</summary>
internal sealed class TicketFiling(CandidateJudge judge, JoiningAlone joining, FileSettings files)
{
    /// <summary>Lets the ticket join the issue that says the same; where there is none, has one filed.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="issue">What would be filed.</param>
    /// <param name="origin">Whether a rule or a rep asks for it.</param>
    /// <param name="source">The rep's command, or the rule.</param>
    /// <param name="report">What the rep says of it, or null.</param>
    public Obeyed FileOrJoin(TicketPlanning ticket, NewIssue issue, LinkOrigin origin, CommandSource source, BugReport? report = null)
    {
        var join = judge.ToJoin(ticket.Change, ticket.Known, ticket.State);
        foreach (var offer in judge.ToKeep(ticket.Change, ticket.Known.All<KnownCandidate>()).Append(join?.Candidate.Offer).OfType<Offer>().Distinct())
        {
            ticket.Draft.Keep(offer);
        }

        return join switch
        {
            null => File(ticket, issue, origin, source, report),
            ({ Leader: { } leader }, var reason) => Await(ticket, leader, reason),
            var (candidate, reason) => joining.Join(ticket, candidate, reason, source.Cause),
        };
    }

    /// <summary>Has an issue filed, whatever says the same.</summary>
    public Obeyed File(TicketPlanning ticket, NewIssue issue, LinkOrigin origin, CommandSource source, BugReport? report = null)
    {
        var stamp = Stamp.For("file", ticket.State.Id, source.Cause);
        ticket.State = ticket.State with { Link = new TicketLink(null, origin, source.By, ticket.At) { RepId = source.RepId, Filing = stamp }, IsHandsOff = false, Report = report };
        ticket.Draft.Do(new FileIssue(stamp, ticket.State.Id, issue)
        {
            Quoted = BugReport.QuotesOf(report).Remove(BugReport.FirstMessage, StringComparer.Ordinal),
            LeavesFirst = !BugReport.IsFirstQuoted(report),
            Chosen = ChosenFields.Of(report),
        });
        QuotedMessages.Note(ticket);
        if (BugReport.IsFirstQuoted(report))
        {
            ticket.FilesFor(files).BringFirst(ticket.Ticket, MeantFor.Of(ticket.State), source.Cause);
        }

        var candidates = ticket.Known.All<KnownCandidate>();
        var best = candidates.IsEmpty ? string.Empty : $" {Text.Counted.Of(candidates.Length, "similar issue")} found; none close enough to link automatically.";
        ticket.Because($"Filing in {issue.Project}: {(origin == LinkOrigin.Rule ? "a rule matched " + source.By : source.By + " asked for it")}.{best}");
        return new Obeyed(CommandResult.Filing);
    }

    private static Obeyed Await(TicketPlanning ticket, TicketState leader, string reason)
    {
        ticket.State = ticket.State with { Link = new TicketLink(null, LinkOrigin.Duplicate, reason, ticket.At) { Awaits = leader.Id, Filing = leader.Link?.Filing } };
        ticket.Because($"Waiting for the issue that is being filed for ticket {leader.Id}: {reason}.");
        return Obeyed.Done;
    }
}
