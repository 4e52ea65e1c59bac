using BugBridge.Core.Commands;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Notes;
using BugBridge.Core.Ranking;
using BugBridge.Core.Recognition;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Filing;

/// <summary>Plans what follows from a ticket as it is now: commands in new notes first, as a person's decision wins, then the filing rules.</summary>
internal sealed class TicketPlanner(
    FilingRules rules, TicketMark mark, RankingSettings ranking, TicketFiling filing, Obeyer obeyer, ReportTexts texts, ContactHolding contacts)
    : IPlans<TicketSeen>, IPlans<TicketVanished>
{
    private readonly NoteReading _reading = new(obeyer);
    private readonly CatchingUp _catchingUp = new(mark);
    private readonly ContactGathering _gathering = new(contacts);

    public Plan Decide(Known known, TicketSeen change)
    {
        if (change.IsHistory && known.Ticket is not null)
        {
            return Plan.Nothing;
        }

        var now = TicketHolding.Of(change.Ticket, known.Ticket, ranking.SeverityOf(change.Ticket));
        var notes = change.NotesFor(known);
        if (change.Ticket.Status == TicketStatus.Deleted)
        {
            return TicketMoves.Deleted(known, TicketHolding.Binned(now), notes.All.Count(note => !note.Commands.IsEmpty), change.SeenAt);
        }

        var ticket = new TicketPlanning(change, known, now);
        Follow(ticket, notes);
        return ticket.State == known.Ticket ? Plan.Nothing : Finish(ticket).Keep([.. RepSeen.In(change)]);
    }

    public Plan Decide(Known known, TicketVanished change) => known.Ticket is { } held
        ? TicketMoves.Deleted(known, TicketHolding.Binned(held with { Status = TicketStatus.Deleted, IsOpen = false }), 0, change.SeenAt, "It no longer exists in the helpdesk")
        : Plan.Nothing;

    private void Follow(TicketPlanning ticket, NewNotes notes)
    {
        var held = ticket.Known.Ticket;
        if (held?.Status == TicketStatus.Deleted)
        {
            TicketMoves.Restore(ticket);
        }

        if (held is not null && ticket.Ticket.UpdatedAt >= held.UpdatedAt)
        {
            new NoteCorrection(ticket).Correct();
            QuotedMessages.Correct(ticket, rules);
        }

        _catchingUp.CatchUp(ticket);
        KeptCommands.Resume(ticket, obeyer);
        _reading.Read(ticket, notes);
        FileByRule(ticket);
        CatchingUp.RememberTold(ticket);
        _gathering.Gather(ticket);
    }

    private void FileByRule(TicketPlanning ticket)
    {
        var (now, change) = (ticket.Ticket, ticket.Change);
        if (now.MergedInto is not null)
        {
            TicketMoves.GoInto(ticket, mark);
        }
        else if (!change.IsHistory && ticket.State is { Link: null, IsHandsOff: false } && now.Status != TicketStatus.Closed && !IsOurs(now) && rules.Match(now) is { } reason)
        {
            filing.FileOrJoin(ticket, rules.Compose(now, now.Assignee?.Name), LinkOrigin.Rule, new CommandSource("rule", reason, null, null) { AskedAt = change.SeenAt });
        }
    }

    /// <summary>A follow-up with which the bridge answered a customer carries the tags of the ticket that it follows, and is nobody's report.</summary>
    private static bool IsOurs(Ticket ticket) => ticket.Comments.Any(comment => comment is { Kind: CommentKind.PublicReply, Stamp: not null });

    /// <summary>The text counts while the ticket has an issue, and while it is open and may still get one; of a ticket that never got one, nothing is kept.</summary>
    private Plan Finish(TicketPlanning ticket)
    {
        var plan = ticket.Draft.Finish([ticket.State, .. ticket.Others], [.. ticket.Joined.Select(issue => BackAgain.Held(issue, ticket.Known, ticket.Draft))]);
        return ticket.State.Link is not null || ticket.State is { IsOpen: true, IsMerged: false } ? plan.Keep(texts.Of(ticket.Ticket))
            : ticket.Known.Ticket is { Link: null, IsOpen: true } ? plan.Keep(ReportText.Nothing(Lane.OfTicket(ticket.State.Id), ticket.At))
            : plan;
    }
}
