using System.Collections.Immutable;
using BugBridge.Core.Commands;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Text;

namespace BugBridge.Core.Outreach;

/// <summary>Obeys <c>/send</c> and <c>/hold</c>: sends or dismisses the one reply that the rep's note means.</summary>
internal sealed class DraftCommands(OutreachSettings settings) : IObeys<SendDrafts>, IObeys<HoldDrafts>
{
    private const string About = "what was decided about the reply to the customer";

    public bool KeepsOrder => false;

    public Obeyed Obey(SendDrafts command, CommandSource source, TicketPlanning ticket)
    {
        var chosen = Choose(command.Number, source, ticket, isApproved: true);
        return settings.Send == SendPolicy.Never ? Refuse(DraftNotes.NeverSent(), source, ticket)
            : chosen.Draft is not { } draft ? Ask(chosen, command.Number, source, ticket, isApproved: true)
            : Approve(draft, source, ticket);
    }

    public Obeyed Obey(HoldDrafts command, CommandSource source, TicketPlanning ticket)
    {
        var chosen = Choose(command.Number, source, ticket, isApproved: false);
        return chosen.Draft is not { } draft
            ? Ask(chosen, command.Number, source, ticket, isApproved: false)
            : Answer(Deciding(source, ticket).Dismiss([draft]), DraftNotes.Dismissed(draft), source, ticket);
    }

    /// <summary>Of the drafts as they are after what the same change decided before.</summary>
    private static DraftChoice Choose(int? number, CommandSource source, TicketPlanning ticket, bool isApproved)
    {
        var decided = ticket.Draft.Kept<OutreachDraft>().ToLookup(draft => draft.Stamp, StringComparer.Ordinal);
        ImmutableArray<OutreachDraft> drafts = [.. ticket.Known.All<OutreachDraft>().Select(draft => decided[draft.Stamp].LastOrDefault(draft))];
        return DraftChoice.Of(drafts, ticket.Ticket, source.Note, number, isApproved);
    }

    /// <summary>The note comes before the reply, which holds up the ticket until it can no longer be taken back.</summary>
    private Obeyed Approve(OutreachDraft draft, CommandSource source, TicketPlanning ticket)
    {
        var deciding = Deciding(source, ticket);
        var approved = deciding.Approve([draft]);
        var answer = Answer(approved, DraftNotes.Approved(draft, settings.UndoFor), source, ticket);
        deciding.Send(approved);
        return answer;
    }

    private DraftDeciding Deciding(CommandSource source, TicketPlanning ticket) => new(settings, ticket.Draft, source.By);

    private static Obeyed Answer(ImmutableArray<OutreachDraft> decided, RichText note, CommandSource source, TicketPlanning ticket)
    {
        foreach (var draft in decided)
        {
            ticket.Draft.Keep(draft);
        }

        return ticket.Answer(source.Cause, decided.IsEmpty ? DraftNotes.NothingWaits() : note, About);
    }

    private static Obeyed Ask(DraftChoice chosen, int? number, CommandSource source, TicketPlanning ticket, bool isApproved) =>
        Refuse(chosen.Open.IsEmpty ? DraftNotes.NothingWaits() : DraftNotes.WhichOne(isApproved, number, chosen.Open), source, ticket);

    private static Obeyed Refuse(RichText note, CommandSource source, TicketPlanning ticket) =>
        ticket.Answer(source.Cause, note, "what was asked about the reply to the customer");
}
