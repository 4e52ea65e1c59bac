using BugBridge.Core.Commands;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Filing;

/// <summary>Obeys <c>/bug</c>, with and without a title.</summary>
internal sealed class BugFiling(FilingRules rules, TicketFiling filing) : IObeys<FileBug>
{
    public Obeyed Obey(FileBug command, CommandSource source, TicketPlanning ticket) => ticket.State switch
    {
        { ErasedAt: not null } => ticket.Answer(source.Cause, TicketNotes.IsErased(), "it was erased"),
        { IsBeingFiled: true } => ticket.Answer(source.Cause, TicketNotes.BeingFiled(), "it is being filed"),
        { Link: { IssueId: null } } => ticket.Answer(source.Cause, TicketNotes.NotFiled("/bug"), "Jira refused to file it"),
        { Link: not null } when ticket.Issue is { IsGone: false } issue => ticket.Answer(source.Cause, TicketNotes.AlreadyLinked(ticket.HomeOf(issue), issue), "it is already linked"),
        _ when command.MayMean is { } key && IsIssue(key, ticket) => ticket.Answer(source.Cause, TicketNotes.KeyOrTitle(key), "a key with words after it"),
        _ => filing.FileOrJoin(ticket, rules.Compose(ticket.Ticket, source.By, command.Report), LinkOrigin.Command, source, command.Report),
    };

    /// <summary>UTF-8 looks like a key and is none. A key of a project in which bugs are filed is one, also when it was mistyped.</summary>
    private bool IsIssue(string key, TicketPlanning ticket) =>
        ticket.Change.Named.GetValueOrDefault(key) is not null || rules.FilesIn(IssueState.ProjectOf(key));
}
