using BugBridge.Core.Commands;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Filing;

/// <summary>Obeys <c>/bug</c>.</summary>
internal sealed class BugFiling(FilingRules rules, TicketFiling filing) : IObeys<FileBug>
{
    public Obeyed Obey(FileBug command, CommandSource source, TicketPlanning ticket) => ticket.State switch
    {
        { ErasedAt: not null } => ticket.Answer(source.Cause, TicketNotes.IsErased(), "it was erased"),
        { IsBeingFiled: true } => ticket.Answer(source.Cause, TicketNotes.BeingFiled(), "it is being filed"),
        { Link: { IssueId: null } } => ticket.Answer(source.Cause, TicketNotes.NotFiled("/bug"), "Jira refused to file it"),
        { Link: not null } when ticket.Issue is { IsGone: false } issue => ticket.Answer(source.Cause, TicketNotes.AlreadyLinked(ticket.HomeOf(issue), issue), "it is already linked"),
        _ => filing.FileOrJoin(ticket, rules.Compose(ticket.Ticket, source.By), LinkOrigin.Command, source),
    };
}
