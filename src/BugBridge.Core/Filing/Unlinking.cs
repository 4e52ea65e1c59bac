using BugBridge.Core.Commands;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Notes;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Filing;

/// <summary>Obeys <c>/unlink</c>.</summary>
internal sealed class Unlinking(TicketMark mark) : IObeys<Unlink>
{
    public Obeyed Obey(Unlink command, CommandSource source, TicketPlanning ticket)
    {
        if (ticket.State.Link is not { } link)
        {
            return ticket.Answer(source.Cause, TicketNotes.NotLinked("/unlink"), "it is not linked");
        }

        if (link.Origin is LinkOrigin.Duplicate or LinkOrigin.Joined)
        {
            var lane = link.IssueId is { } id ? Lane.OfIssue(id) : Lane.OfTicket(link.Awaits ?? ticket.State.Id);
            ticket.Decide(lane, ticket.Issue?.Key ?? lane.ToString(), false, source.By);
        }

        ticket.Leave(source.Cause);
        var left = link.IssueId is null ? null : ticket.Issue;
        var note = TicketNotes.Unlinked(left);
        ticket.Draft.Do(new UpdateTicket(ticket.State.Id, mark.Unlinked(ticket.StampOf(source.Cause), note), "it was unlinked"));
        ticket.Because($"Unlinked from {left?.Key ?? "the issue being filed"} by {source.By}. No rule links it again.");
        (ticket.State, ticket.Issue) = (ticket.State with { Link = null, IsHandsOff = true }, null);
        return new Obeyed(CommandResult.Left, note);
    }
}
