using System.Globalization;
using BugBridge.Core.Commands;
using BugBridge.Core.Remotes;
using BugBridge.Core.Rules;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Core.Visibility;

namespace BugBridge.Core.Filing;

/// <summary>A ticket's messages that the issue which is filed for it quotes: the first one, and those that a rep chose.</summary>
internal static class QuotedMessages
{
    /// <summary>The issue that is being filed quotes them, or says why it does not.</summary>
    public static void Note(TicketPlanning ticket)
    {
        foreach (var id in BugReport.QuotesOf(ticket.State.Report))
        {
            var crossing = VisibilityDecision.OfQuote(ticket.Ticket, id);
            ticket.Remember(new HandledComment(HandledComment.QuotedAs(id), WordsOf(ticket.Ticket, id), crossing.Crosses));
            if (!crossing.Crosses)
            {
                ticket.Because($"The issue does not quote {Called(id)}: {crossing.Reason}.");
            }
        }

        if (!BugReport.IsFirstQuoted(ticket.State.Report))
        {
            ticket.Because("The issue does not quote its first message, as the rep chose.");
        }
    }

    /// <summary>Takes them out of the issue that quotes them, when one must no longer leave the helpdesk.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="rules">For what the issue looks like without it.</param>
    public static void Correct(TicketPlanning ticket, FilingRules rules)
    {
        var now = ticket.Ticket;
        if (!now.HasWholeThread)
        {
            return;
        }

        var taken = (ticket.Known.Ticket?.Handled.Values ?? [])
            .Where(quoted => quoted is { Crossed: true, QuotedId: { } id } && !VisibilityDecision.OfQuote(now, id).Crosses && (id != BugReport.FirstMessage || quoted.Fingerprint != WordsOf(now, id)))
            .ToList();
        if (taken.Count == 0)
        {
            return;
        }

        var report = ticket.State.Report;
        var why = VisibilityDecision.OfQuote(now, taken[0].QuotedId!).Reason;
        var stamp = Stamp.For("take out", now.Id, now.UpdatedAt.UtcTicks.ToString(CultureInfo.InvariantCulture));
        ticket.Draft.Do(new TakeOutMessage(stamp, ticket.State.Id, rules.Compose(now, null, report), TicketNotes.PleaseTakeOut(ticket.State, why))
        {
            InSummary = report?.Title is null && CleanSummary.Subject(now).Length == 0,
            LeavesWords = report?.Steps is not null || BugReport.QuotesOf(report).Any(id => VisibilityDecision.OfQuote(now, id).Crosses),
        });
        foreach (var quoted in taken)
        {
            ticket.Because(Taken(quoted.QuotedId!, VisibilityDecision.OfQuote(now, quoted.QuotedId!).Reason));
            ticket.Remember(quoted with { Crossed = false });
        }
    }

    private static string Taken(string id, string why) =>
        $"{(id == BugReport.FirstMessage ? "Its first message" : $"Message {id}")} is removed from the issue that quotes it: {why}.";

    private static string Called(string id) => id == BugReport.FirstMessage ? "its first message" : $"message {id}";

    private static string WordsOf(Ticket ticket, string id)
    {
        var text = id == BugReport.FirstMessage ? ticket.Description : ticket.Comments.FirstOrDefault(comment => comment.Id == id)?.Body ?? RichText.Empty;
        return RepWords.Of(text);
    }
}
