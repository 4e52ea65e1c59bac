using BugBridge.Core.Commands;
using BugBridge.Core.Duplicates;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Notes;
using BugBridge.Core.Outreach;
using BugBridge.Core.Ranking;
using BugBridge.Core.Recognition;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Filing;

/// <summary>Plans what follows from a ticket as it is now: commands in new notes first, as a person's decision wins, then the filing rules.</summary>
internal sealed class TicketPlanner(
    FilingRules rules, TicketMark mark, RelaySettings relay, string label, RankingSettings ranking, CandidateJudge judge, ReportTexts texts,
    ContactHolding contacts, OutreachSettings outreach) : IPlans<TicketSeen>, IPlans<TicketVanished>
{
    private static readonly TimeSpan MomentAgo = TimeSpan.FromMinutes(15);

    public Plan Decide(Known known, TicketSeen change)
    {
        var held = known.Ticket;
        if (change.IsHistory && held is not null)
        {
            return Plan.Nothing;
        }

        var now = TicketHolding.Of(change.Ticket, held, ranking.SeverityOf(change.Ticket));
        if (change.Ticket.Status == TicketStatus.Deleted)
        {
            var unread = change.Ticket.Comments.Count(comment => CommandReader.MayCommand(comment) && held?.Seen.ContainsKey(comment.Id) != true && !CommandReader.Read(comment.Body).IsEmpty);
            return TicketMoves.Deleted(known, TicketHolding.Binned(now), unread, change.SeenAt);
        }

        var desk = new TicketDesk(change, known, now, mark, relay, label, judge, outreach);
        if (held?.Status == TicketStatus.Deleted)
        {
            desk.Restored();
        }

        if (held is not null && change.Ticket.UpdatedAt >= held.UpdatedAt)
        {
            desk.Correct();
            desk.CorrectFiling(rules);
        }

        desk.CatchUp();
        desk.Resume(rules);
        foreach (var comment in change.Ticket.Comments.Where(comment => held?.Seen.ContainsKey(comment.Id) != true))
        {
            Read(desk, comment, change);
        }

        foreach (var asked in change.Asked.Where(asked => change.Ticket.MergedInto is null && held?.Seen.ContainsKey(asked.Cause) != true))
        {
            desk.Obey(asked.Command, new CommandSource(asked.Cause, asked.Rep, asked.RepId, null) { AskedAt = change.SeenAt }, rules);
            desk.HaveSeen(asked);
        }

        if (change.Ticket.MergedInto is not null)
        {
            desk.GoInto();
        }
        else if (!change.IsHistory && desk.State is { Link: null, IsHandsOff: false } && change.Ticket.Status != TicketStatus.Closed && !IsOurs(change.Ticket) && rules.Match(change.Ticket) is { } reason)
        {
            desk.FileOrJoin(rules.Compose(change.Ticket, change.Ticket.Assignee?.Name), LinkOrigin.Rule, reason, "rule");
        }

        desk.RememberTold();
        if (change.Ticket.MergedInto is null)
        {
            desk.Gather(contacts);
        }

        return desk.State == held ? Plan.Nothing : desk.Finish(texts).Keep([.. RepSeen.In(change)]);
    }

    /// <summary>A follow-up with which the bridge answered a customer carries the tags of the ticket that it follows, and is nobody's report.</summary>
    private static bool IsOurs(Ticket ticket) => ticket.Comments.Any(comment => comment is { Kind: CommentKind.PublicReply, Stamp: not null });

    public Plan Decide(Known known, TicketVanished change) => known.Ticket is { } held
        ? TicketMoves.Deleted(known, TicketHolding.Binned(held with { Status = TicketStatus.Deleted, IsOpen = false }), 0, change.SeenAt, "The helpdesk no longer has it")
        : Plan.Nothing;

    private void Read(TicketDesk desk, TicketComment comment, TicketSeen change)
    {
        if (change.IsHistory)
        {
            // What was written a moment ago is not history: the poll that runs beside this reads it.
            if (comment.CreatedAt < change.SeenAt - MomentAgo)
            {
                desk.HaveSeen(comment);
            }

            return;
        }

        if (CommandReader.MayCommand(comment))
        {
            var at = 0;
            foreach (var command in CommandReader.Read(comment.Body))
            {
                var source = new CommandSource(TicketDesk.CauseOf(comment.Id, at), comment.Author.Name, comment.Author.Id, comment.Id)
                {
                    At = at++,
                    AskedAt = comment.CreatedAt,
                };
                desk.Obey(command, source with { Note = comment }, rules);
            }

            desk.LeaveQuoted(comment);
        }
        else if (VisibilityDecision.Of(comment) is { Crosses: false } crossing && comment.Stamp is null && CommandReader.Read(comment.Body).OfType<TellEngineers>().Any())
        {
            desk.Leave(comment, crossing);
        }

        desk.HaveSeen(comment);
    }
}
