using BugBridge.Core.FirstContact;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Figures;

namespace BugBridge.Host.Features.FirstContact;

/// <summary>New tickets about the same thing in words.</summary>
internal static class RecontactWords
{
    /// <summary>How often customers came back by a new ticket, and what the share would be without counting that.</summary>
    public static PackTable Recontacts(this Words words, FirstContactFigures figures, Func<Enum, FigureAddress> behind) => new(
        "recontacts",
        words["Customers who came back with a new ticket"],
        [
            new("counting", words["Counting that"]),
            new("came-back", words["Not resolved for that alone"], true),
            new("first-contact", words["At first contact"], true),
            new("more-contacts", words["More contacts"], true),
            new("share", words["Share"], true),
        ],
        [
            [new PackCell(words["As this report counts"], "Counted"), words.Cell(figures.Recontacts.Tickets).Listed(behind(ContactFigure.CameBack)), .. Counts(figures.All.Counts, behind(ContactOutcome.FirstContact), behind(ContactOutcome.MoreContacts), behind(ContactFigure.Settled), words)],
            [new PackCell(words["Without counting that"], "NotCounted"), words.Cell(0), .. Counts(figures.Recontacts.Without, behind(ContactFigure.ResolvedWithoutBack), behind(ContactFigure.MoreWithoutBack), null, words)],
        ])
    {
        IfEmpty = words["No ticket."],
    };

    /// <summary>When the rule counts that, to stand beside its figures; nothing when it never does.</summary>
    public static string Recontacts(this Words words, FirstContactRule rule) => rule.Recontacting <= TimeSpan.Zero
        ? string.Empty
        : " " + words.Of(
            "Not resolved if the same customer opens a new ticket about the same thing within {0}: a follow-up, one merged into it, one linked to the same issue, or one that says the same.",
            words.Length(rule.Recontacting));

    /// <summary>By which ticket a customer came back, and why that is about the same, as part of a sentence.</summary>
    public static string Sentence(this Words words, Recontact back) => words.Of(
        back.Cause switch
        {
            RecontactCause.FollowUp => "the customer came back {0} with ticket {1}, a follow-up",
            RecontactCause.Merged => "the customer came back {0} with ticket {1}, which was merged into it",
            RecontactCause.SameIssue => "the customer came back {0} with ticket {1}, which is linked to the same issue",
            RecontactCause.SameText => "the customer came back {0} with ticket {1}, which has the same text",
            _ => "the customer came back {0} with ticket {1}, which has the same title as no other customer's ticket",
        },
        words.Time(back.At),
        back.TicketId);

    private static PackCell[] Counts(ContactCounts counts, FigureAddress first, FigureAddress more, FigureAddress? settled, Words words) =>
        [words.Cell(counts.FirstContact).Listed(first), words.Cell(counts.MoreContacts).Listed(more), words.ShareCell(counts.Share).Listed(settled)];
}
