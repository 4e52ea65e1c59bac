using System.Collections.Immutable;
using BugBridge.Core.Commands;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;

namespace BugBridge.Core.Filing;

/// <summary>Obeys <c>/bridge</c>.</summary>
internal sealed class KnownTelling(CandidateJudge judge) : IObeys<AskBridge>
{
    public bool MustWait(TicketState ticket) => ticket.IsBeingFiled;

    public Obeyed Obey(AskBridge command, CommandSource source, TicketPlanning ticket)
    {
        var (link, issue) = (ticket.State.Link, ticket.Issue);
        var own = link is { Origin: LinkOrigin.Rule or LinkOrigin.Command } ? issue : null;
        ImmutableArray<KnownCandidate> open = link is null || own is not null
            ? [.. judge.ToList(ticket.Known.All<KnownCandidate>(), issue?.Id, ticket.At).Where(candidate => candidate.IsOpen)]
            : [];
        ticket.IsOffered |= open.Length > 0 || (link is not null && issue?.IsOfHelp(ticket.At) == true);
        var listed = CandidateNotes.List(open, ticket.HasAlone(own) ? own : null, ticket.At);
        return ticket.Answer(source.Cause, About(ticket).Then(new RichText(listed)), "what is known");
    }

    private static RichText About(TicketPlanning ticket) => ticket.State.Link switch
    {
        null => TicketNotes.KnownNothing(),
        { IssueId: not null } link when ticket.Issue is { } issue => TicketNotes.Known(link, ticket.HomeOf(issue), issue, ticket.Known.LinkedCount, ticket.At),
        { IsRefused: true } => TicketNotes.NotFiled("/bridge"),
        _ => TicketNotes.BeingFiled(),
    };
}
