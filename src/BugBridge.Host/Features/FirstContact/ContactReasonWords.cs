using BugBridge.Core.FirstContact;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Language;

namespace BugBridge.Host.Features.FirstContact;

/// <summary>Why a ticket counts as it does, in words.</summary>
internal static class ContactReasonWords
{
    /// <summary>The outcome and all its reasons.</summary>
    public static string Explained(this Words words, FirstContactRule rule, TicketState ticket, DateTimeOffset at) =>
        words.Name(rule.OutcomeOf(ticket.Contact, ticket.IsMerged, DateTimeOffset.MaxValue, at)) + ": " + words.Reasons(rule, ticket, at);

    /// <summary>All its reasons.</summary>
    public static string Reasons(this Words words, FirstContactRule rule, TicketState ticket, DateTimeOffset at) =>
        string.Join("; ", ContactReason.Of(rule, ticket, at).Select(reason => words.Sentence(reason, rule.Month)));

    private static string Sentence(this Words words, ContactReason reason, ContactMonth month) => reason.Recontact is { } back ? words.Sentence(back) : words.Of(
        reason.Fact switch
        {
            ContactFact.Merged => "it was merged into another ticket",
            ContactFact.Spam => "it is spam, or in the bin",
            ContactFact.NotSolved => "it is not solved yet, and counts in no month",
            ContactFact.Solved when month == ContactMonth.ReceivedAndSolved => "first solved {0}, and counts only in a period in which it was received, too",
            ContactFact.Solved => "first solved {0}, in whose month it counts",
            ContactFact.MetLate => "what was said before BugBridge was installed is unknown",
            ContactFact.Proactive => "a rep started it",
            ContactFact.Answered => "a rep first answered {0}",
            ContactFact.AnsweredOnCall => "what a rep wrote down of a call {0} is the answer",
            ContactFact.NotAnswered => "no rep answered in time",
            ContactFact.IgnoredAnswer => "an excluded account wrote, which does not count as an answer",
            ContactFact.AutomaticAnswer => "what came within seconds, in the same words as on other tickets, does not count as an answer",
            ContactFact.MoreReplies => "one reply more than allowed came {0}",
            ContactFact.CustomerWrote => "the customer wrote {0}",
            ContactFact.ThanksCount => "the customer thanked {0}, which counts",
            ContactFact.ThanksOverlooked => "the customer thanked {0}, which does not count",
            ContactFact.CopyCounts => "somebody in copy wrote {0}, which counts",
            ContactFact.CopyOverlooked => "somebody in copy wrote {0}, which does not count",
            ContactFact.Reopened => "it was opened again {0}",
            _ => "pending until {0}, whatever happened so far",
        },
        words.Time(reason.At));
}
