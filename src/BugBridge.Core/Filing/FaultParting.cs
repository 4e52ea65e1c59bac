using BugBridge.Core.Commands;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Issues;
using BugBridge.Core.Notes;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Filing;

/// <summary>Obeys <c>/not KEY</c>: a ticket that stands behind that issue gets one of its own.</summary>
internal sealed class FaultParting(FilingRules rules, TicketMark mark, TicketFiling filing) : IObeys<NotSame>
{
    public Obeyed Obey(NotSame command, CommandSource source, TicketPlanning ticket)
    {
        if (!ticket.Change.Named.TryGetValue(command.Key, out var named) || named is null)
        {
            return ticket.Answer(source.Cause, TicketNotes.NoSuchIssue(command.Key), "no such issue");
        }

        if (ticket.State.Link?.IssueId != named.Ref.Id || ticket.Issue is not { } issue)
        {
            return Reject(ticket, command, named, source);
        }

        return ticket.State.Link.Origin is LinkOrigin.Rule or LinkOrigin.Command
            ? ticket.Answer(source.Cause, CandidateNotes.IsItsOwn(issue), "it is its own issue")
            : Part(ticket, issue, source);
    }

    private static Obeyed Reject(TicketPlanning ticket, NotSame command, Issue named, CommandSource source)
    {
        ticket.Decide(Lane.OfIssue(named.Ref.Id), command.Key, false, source.By);
        return ticket.Answer(source.Cause, CandidateNotes.Rejected(named.Ref.Key), $"it is not {named.Ref.Key}");
    }

    private Obeyed Part(TicketPlanning ticket, IssueState issue, CommandSource source)
    {
        ticket.Decide(Lane.OfIssue(issue.Id), issue.Key, false, source.By);
        ticket.Leave(source.Cause);
        ticket.Draft.Do(new UpdateTicket(ticket.State.Id, mark.Unlinked(ticket.StampOf(source.Cause), CandidateNotes.LeftAsOther(issue)), $"it is not {issue.Key}"));
        (ticket.Issue, ticket.Joined) = (null, []);
        return filing.File(ticket, rules.Compose(ticket.Ticket, source.By), LinkOrigin.Command, source);
    }
}
