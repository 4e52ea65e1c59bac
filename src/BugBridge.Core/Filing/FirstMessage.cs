using System.Globalization;
using BugBridge.Core.Remotes;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Filing;

/// <summary>A ticket's first message, which the issue that is filed for it quotes.</summary>
internal static class FirstMessage
{
    /// <summary>The issue that is being filed quotes it, or says why it does not.</summary>
    public static void Note(TicketPlanning ticket)
    {
        var crossing = VisibilityDecision.OfFirstMessage(ticket.Ticket);
        ticket.Remember(new HandledComment(HandledComment.FirstMessage, WordsOf(ticket.Ticket), crossing.Crosses));
        if (!crossing.Crosses)
        {
            ticket.Because($"The issue does not quote its first message: {crossing.Reason}.");
        }
    }

    /// <summary>Takes it out of the issue that quotes it, when it must no longer leave the helpdesk.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="rules">For what the issue looks like without it.</param>
    public static void Correct(TicketPlanning ticket, FilingRules rules)
    {
        var now = ticket.Ticket;
        if (!now.HasWholeThread
            || ticket.Known.Ticket?.Handled.GetValueOrDefault(HandledComment.FirstMessage) is not { Crossed: true } quoted
            || VisibilityDecision.OfFirstMessage(now) is not { Crosses: false, Reason: var why }
            || quoted.Fingerprint == WordsOf(now))
        {
            return;
        }

        var stamp = Stamp.For("take out", now.Id, now.UpdatedAt.UtcTicks.ToString(CultureInfo.InvariantCulture));
        ticket.Draft.Do(new TakeOutMessage(stamp, ticket.State.Id, rules.Compose(now, null), TicketNotes.PleaseTakeOut(ticket.State, why))
        {
            InSummary = CleanSummary.Subject(now).Length == 0,
        });
        ticket.Because($"Its first message is taken out of the issue that quotes it: {why}.");
        ticket.Remember(quoted with { Crossed = false });
    }

    private static string WordsOf(Ticket ticket) => Stamp.For([.. Sentences.Words(PlainText.Of(ticket.Description))]);
}
