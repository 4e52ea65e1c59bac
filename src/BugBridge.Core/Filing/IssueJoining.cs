using BugBridge.Core.Commands;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Issues;
using BugBridge.Core.Notes;
using BugBridge.Core.Promises;
using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Filing;

/// <summary>Obeys <c>/bug KEY</c>.</summary>
internal sealed class IssueJoining(TicketMark mark, RelaySettings relay, Installation installation) : IObeys<JoinIssue>
{
    public bool MustWait(TicketState ticket) => ticket.Link is { IssueId: null, Awaits: null, IsRefused: false };

    public Obeyed Obey(JoinIssue command, CommandSource source, TicketPlanning ticket)
    {
        if (!ticket.Change.Named.TryGetValue(command.Key, out var named) || named is null)
        {
            return ticket.Answer(source.Cause, TicketNotes.NoSuchIssue(command.Key), "no such issue");
        }

        var home = IssueBaseline.Of(named, relay.FromJira, ticket.Known.Named.GetValueOrDefault(named.Ref.Id), source.AskedAt);
        var rootId = ticket.Known.Merges.RootOf(home.Id);
        var root = rootId == home.Id ? home : ticket.Known.Named[rootId];
        return ticket.State.Link is { } link && link.IssueId == root.Id
            ? Stay(ticket, link, home, root, source)
            : Move(ticket, named, home, root, source);
    }

    /// <summary>Whether or not the two are merged for good, it is this issue that the rep means.</summary>
    private static Obeyed Stay(TicketPlanning ticket, TicketLink link, IssueState home, IssueState root, CommandSource source)
    {
        ticket.Decide(Lane.OfIssue(home.Id), home.Key, true, source.By);
        ticket.State = ticket.State with { Link = link with { HomeId = home.Id } };
        return ticket.Answer(source.Cause, TicketNotes.AlreadyLinked(home, root), "it is already linked");
    }

    private Obeyed Move(TicketPlanning ticket, Issue named, IssueState home, IssueState root, CommandSource source)
    {
        var (leaving, cause) = (ticket.Issue, source.Cause);
        var closes = ticket.HasAlone(leaving);
        ticket.Leave(cause);
        Put(ticket, home, root, source);
        ticket.Decide(Lane.OfIssue(root.Id), root.Key, true, source.By);
        ticket.Draft.Do(TicketLinks.Put(ticket.State, root.Id, cause));
        var told = UpdateTicket.Showing(ticket.State.Id, root, shown => Joined(ticket, home.Id == root.Id ? shown : home, shown, leaving, closes, cause), $"it was linked to {root.Key}");
        ticket.Draft.Do(told);
        ticket.Draft.Promise(root, ticket.State.IsOpen ? [ticket.State.Id] : []);
        ticket.Label(named, installation.Label, cause);
        ticket.TellSince(named, source.AskedAt, cause);
        ticket.FilesFor(relay.Files).BringFirst(ticket.Ticket, MeantFor.Of(ticket.State), cause);
        if (closes)
        {
            ticket.Draft.Do(new CloseDuplicate(Stamp.For("close", leaving!.Id, root.Id, cause), leaving.Id, root.Id, ticket.State.Id));
        }

        Explain(ticket, root, source.By);
        return new Obeyed(CommandResult.Joined, told.Update.Note);
    }

    private static void Put(TicketPlanning ticket, IssueState home, IssueState root, CommandSource source)
    {
        (ticket.Issue, ticket.IsOffered, ticket.IsToldAnew) = (root, true, true);
        ticket.Joined = home.Id == root.Id ? [root] : [home, root];
        ticket.State = ticket.State with
        {
            Link = new TicketLink(root.Id, LinkOrigin.Joined, source.By, ticket.At) { HomeId = home.Id, RepId = source.RepId },
            IsHandsOff = false,
        };
    }

    private TicketUpdate Joined(TicketPlanning ticket, IssueState home, IssueState shown, IssueState? leaving, bool closes, string cause)
    {
        var note = TicketNotes.Joined(home, shown, leaving?.Key, closes, ticket.At);
        return leaving is null ? mark.Linked(ticket.StampOf(cause), note, shown, ticket.At) : mark.Moved(ticket.StampOf(cause), note, shown, ticket.At);
    }

    private static void Explain(TicketPlanning ticket, IssueState issue, string by)
    {
        ticket.Because($"Linked to {issue.Key} by {by}.");
        ticket.Draft.Because(Lane.OfIssue(issue.Id), $"Ticket {ticket.State.Id} was linked by {by}.");
    }
}
