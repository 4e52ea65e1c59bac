using System.Collections.Immutable;
using Is = BugBridge.Core.FirstContact.ContactOutcome;
using Why = BugBridge.Core.FirstContact.ContactFact;

namespace BugBridge.Tests.Company;

/// <summary>
/// November 2026 of a small company, which holds each class of ticket that figures of first contact must tell apart. Counted on 4 December at noon with a window of seven
/// days, so what was solved by the 27th at noon is settled. The rows are the truth; no figure is taken from the program.
/// </summary>
internal static class CompanyTruth
{
    private const string Answered3 = "asks@3 rita@3.1 solves@3.1";

    public static readonly ImmutableArray<CompanyRow> Rows =
    [
        // Answered once, twice, and with something before the answer.
        new("plain", Answered3, 11, Is.FirstContact, Is.FirstContact, Is.FirstContact, Why.Solved, Why.Answered) { Tags = ["usability", "ux-nav"] },
        new("two replies", "asks@3 rita@3.1 rita@3.2 solves@3.2", 11, Is.MoreContacts, Is.MoreContacts, Is.FirstContact, Why.Solved, Why.Answered, Why.MoreReplies) { Tags = ["usability", "ux-nav"] },
        new("more words before the answer", "asks@3 writes@3.05 rita@3.1 solves@3.1", 11, Is.FirstContact, Is.FirstContact, Is.MoreContacts, Why.Solved, Why.Answered) { Tags = ["usability"] },
        new("answered by one, solved by another", "asks@3 rita@3.1 otto-takes@3.2 solves@3.3", 11, Is.FirstContact, Is.FirstContact, Is.FirstContact, Why.Solved, Why.Answered),

        // The customer writes again: in the window and after it.
        new("question in the window", Answered3 + " writes@5 rita@5.1 solves@5.1", 11, Is.MoreContacts, Is.MoreContacts, Is.MoreContacts, Why.Solved, Why.Answered, Why.MoreReplies, Why.CustomerWrote, Why.Reopened),
        new("question after the window", Answered3 + " writes@12 rita@12.1 solves@12.1", 11, Is.FirstContact, Is.MoreContacts, Is.MoreContacts, Why.Solved, Why.Answered),

        // Thanks are no contact, but for those that keep the ticket open; a re-opening is dated to the customer's message, and on day ten it is too late.
        new("thanks, solved again", Answered3 + " thanks@4 solves@4.1", 11, Is.FirstContact, Is.FirstContact, Is.MoreContacts, Why.Solved, Why.Answered, Why.ThanksOverlooked),
        new("thanks, left open", Answered3 + " thanks@4", 11, Is.MoreContacts, Is.FirstContact, Is.MoreContacts, Why.Solved, Why.Answered, Why.ThanksCount),
        new("thanks on day ten", Answered3 + " thanks@13 solves@13.1", 11, Is.FirstContact, Is.FirstContact, Is.MoreContacts, Why.Solved, Why.Answered),
        new("opened again by a rep", Answered3 + " opens@4 solves@4.1", 11, Is.MoreContacts, Is.FirstContact, Is.FirstContact, Why.Solved, Why.Answered, Why.Reopened),
        new("opened again after the window", Answered3 + " opens@12 solves@12.1", 11, Is.FirstContact, Is.FirstContact, Is.FirstContact, Why.Solved, Why.Answered),

        // Not everybody is the customer, and not every agent is a rep.
        new("somebody in copy wrote", Answered3 + " copy@4 solves@4.1", 11, Is.FirstContact, Is.FirstContact, Is.FirstContact, Why.Solved, Why.Answered, Why.CopyOverlooked),
        new("only a bot answered", "asks@3 bot@3.01 solves@3.1", 11, Is.OnlyIgnored, Is.FirstContact, Is.FirstContact, Why.Solved, Why.IgnoredAnswer, Why.NotAnswered),
        new("a bot, then a rep", "asks@3 bot@3.01 rita@3.1 solves@3.1", 11, Is.FirstContact, Is.FirstContact, Is.FirstContact, Why.Solved, Why.IgnoredAnswer, Why.Answered),
        new("only acknowledged", "asks@3 acks@3 solves@3.1", 11, Is.OnlyAutomatic, Is.FirstContact, Is.FirstContact, Why.Solved, Why.AutomaticAnswer, Why.NotAnswered),
        new("acknowledged, then answered", "asks@3 acks@3 rita@3.1 solves@3.1", 11, Is.FirstContact, Is.FirstContact, Is.FirstContact, Why.Solved, Why.AutomaticAnswer, Why.Answered),
        new("acknowledged, then answered twice", "asks@3 acks@3 rita@3.1 rita@3.2 solves@3.2", 11, Is.MoreContacts, Is.MoreContacts, Is.FirstContact, Why.Solved, Why.AutomaticAnswer, Why.Answered, Why.MoreReplies),
        new("a person who is fast", "asks@3 hurries@3 solves@3.1", 11, Is.FirstContact, Is.FirstContact, Is.FirstContact, Why.Solved, Why.Answered),
        new("a rep who left", "asks@3 lee-takes@3.05 lee@3.1 solves@3.1 lee-leaves@3.1", 11, Is.FirstContact, Is.FirstContact, Is.FirstContact, Why.Solved, Why.Answered),

        // What reps begin.
        new("call, solved on it", "calls@3 solves@3.01", 11, Is.FirstContact, Is.FirstContact, Is.FirstContact, Why.Solved, Why.AnsweredOnCall),
        new("call, answered later", "calls@3 rita@3.2 solves@3.2", 11, Is.FirstContact, Is.FirstContact, Is.FirstContact, Why.Solved, Why.Answered),
        new("proactive", "begins@3 solves@4", 11, Is.Proactive, Is.Proactive, Is.Proactive, Why.Solved, Why.Proactive),

        // One touch by Zendesk's rule without any, which the strict rule leaves out.
        new("solved in silence", "asks@3 solves@3.1", 11, Is.NeverAnswered, Is.FirstContact, Is.FirstContact, Why.Solved, Why.NotAnswered),
        new("answered after the window", "asks@3 solves@3.1 rita@12", 11, Is.NeverAnswered, Is.FirstContact, Is.FirstContact, Why.Solved, Why.NotAnswered),

        // Left out by what they are.
        new("spam", Answered3 + " spam@4", 11, Is.Spam, Is.Spam, Is.Spam, Why.Spam) { Tags = ["usability", "ux-nav"] },
        new("in the bin", "asks@3 deletes@4", 11, Is.Spam, Is.Spam, Is.Spam, Why.Spam),
        new("merged away", "asks@3 rita@3.1 merges@3.2", 11, Is.Merged, Is.Merged, Is.Merged, Why.Merged),

        // A follow-up of a closed ticket is a ticket of its own; this one comes after the window.
        new("closed", Answered3 + " closes@8", 11, Is.FirstContact, Is.FirstContact, Is.FirstContact, Why.Solved, Why.Answered),
        new("follow-up after the window", "follows@15 rita@15.1 solves@15.1", 11, Is.FirstContact, Is.FirstContact, Is.FirstContact, Why.Solved, Why.Answered),

        // The customer comes back by a new ticket: by a follow-up, and in the same words.
        new("closed soon", Answered3 + " closes@4", 11, Is.MoreContacts, Is.FirstContact, Is.FirstContact, Why.Solved, Why.Answered, Why.CameBack),
        new("follow-up in the window", "follows@5 rita@5.1 solves@5.1", 11, Is.FirstContact, Is.FirstContact, Is.FirstContact, Why.Solved, Why.Answered),
        new("solved in appearance", Answered3, 11, Is.MoreContacts, Is.FirstContact, Is.FirstContact, Why.Solved, Why.Answered, Why.CameBack),
        new("asked anew", "again@6 rita@6.1 solves@6.1", 11, Is.FirstContact, Is.FirstContact, Is.FirstContact, Why.Solved, Why.Answered),

        // The newest tickets wait for the window, whatever happened so far.
        new("pending and quiet", "asks@28 rita@28.1 solves@28.1", 11, Is.Pending, Is.Pending, Is.Pending, Why.Solved, Why.Answered, Why.PendingUntil),
        new("pending and failed", "asks@28 rita@28.1 rita@28.2 solves@28.2", 11, Is.Pending, Is.Pending, Is.Pending, Why.Solved, Why.Answered, Why.MoreReplies, Why.PendingUntil),

        // The month's edge: in UTC both are November's; in Berlin the second is December's.
        new("half an hour before midnight in Berlin", "asks@30 rita@30.5 solves@30.9375", 11, Is.Pending, Is.Pending, Is.Pending, Why.Solved, Why.Answered, Why.PendingUntil),
        new("half an hour after midnight in Berlin", "asks@30 rita@30.5 solves@30.979", 12, Is.Pending, Is.Pending, Is.Pending, Why.Solved, Why.Answered, Why.PendingUntil),
        new("received in one month, solved in the next", "asks@29 rita@29.5 solves@33", 12, Is.Pending, Is.Pending, Is.Pending, Why.Solved, Why.Answered, Why.PendingUntil),
        new("not solved", "asks@3 rita@3.1", 0, Is.NotSolved, Is.NotSolved, Is.NotSolved, Why.NotSolved) { Tags = ["usability", "ux-forms"] },

        // Bugs: reported, joined (something known was offered before it was solved), and one that waits past its promised date.
        new("bug", "asks@5 rita@5.05 bug@5.1 solves@20", 11, Is.FirstContact, Is.FirstContact, Is.FirstContact, Why.Solved, Why.Answered),
        new("joined", "asks@6 rita@6.05 joins@6.1 solves@7", 11, Is.FirstContact, Is.FirstContact, Is.FirstContact, Why.Solved, Why.Answered),
        new("bug that waits", "asks@6 bug@6.1", 0, Is.NotSolved, Is.NotSolved, Is.NotSolved, Why.NotSolved),
    ];
}
