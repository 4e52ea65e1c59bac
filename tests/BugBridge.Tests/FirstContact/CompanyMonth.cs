using System.Collections.Immutable;
using BugBridge.Core.Calendar;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;

namespace BugBridge.Tests.FirstContact;

/// <summary>
/// October 2026 of a small company, counted on 1 November at noon by the default rule. Each ticket stands at one edge of the rules; what becomes of it
/// was worked out by hand. Written as days and hours of October: <c>3.5</c> is the 3rd at noon; what is above 32 is November.
/// </summary>
internal static class CompanyMonth
{
    public static readonly Period October = Period.MonthOf(new DateTimeOffset(2026, 10, 15, 0, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc);

    /// <summary>1 November, noon: 32.5 in the fixture's days.</summary>
    public static readonly DateTimeOffset Now = Day(32.5);

    public static readonly FirstContactRule Rule = new(new FirstContactSettings());

    public static readonly ImmutableDictionary<string, string> Names =
        ImmutableDictionary<string, string>.Empty.Add("ana", "Ana").Add("ben", "Ben").Add("left", "Lee, who left");

    public static readonly ImmutableArray<(TicketState Ticket, ContactOutcome Outcome)> Tickets =
    [
        // Plain: one reply (01 and 02 were solved by another rep), solved at once or later, and quiet.
        Of("01", 1, Contact("ana", 1.5, 1.5, "web", "Login", "App") with { SolverId = "ben" }, ContactOutcome.FirstContact),
        Of("02", 2, Contact("ana", 2.25, 3, "web", "Login", "App") with { SolverId = "ben" }, ContactOutcome.FirstContact),
        Of("03", 3, Contact("ben", 3.5, 4, "email", "Billing", "App"), ContactOutcome.FirstContact),

        // Received in the very first moment of the month.
        Of("04", 1, Contact("ben", 2, 2, "email", "Billing", null), ContactOutcome.FirstContact),

        // Two replies: before it was solved, in the window, and a tick before the window's end.
        Of("05", 4, Contact("ana", 4.5, 6, "web", "Login", "App") with { SecondReplyAt = Day(5) }, ContactOutcome.MoreContacts),
        Of("06", 4, Contact("ben", 4.5, 5, "email", null, "App") with { SecondReplyAt = Day(8) }, ContactOutcome.MoreContacts),
        Of("07", 4, Contact("ben", 4.5, 5, "email", null, "Api") with { SecondReplyAt = Day(12).AddTicks(-1) }, ContactOutcome.MoreContacts),

        // A second reply exactly at the window's end counts no more.
        Of("08", 4, Contact("ben", 4.5, 5, "email", null, "Api") with { SecondReplyAt = Day(12) }, ContactOutcome.FirstContact),

        // The customer writes again: a question, thanks (a message like any other), and long after.
        Of("09", 5, Contact("ana", 5.5, 7, "web", "Login", "App") with { CustomerAt = Day(6), MessageAt = Day(6) }, ContactOutcome.MoreContacts),
        Of("10", 5, Contact("ana", 5.5, 5.5, "chat", "Login", "App") with { CustomerAt = Day(5.6), MessageAt = Day(5.6) }, ContactOutcome.MoreContacts),
        Of("11", 5, Contact("ana", 5.5, 5.5, "chat", "Login", "App") with { CustomerAt = Day(13), MessageAt = Day(13) }, ContactOutcome.FirstContact),

        // Opened again inside the window, at its end, and after it; and inside without being solved again.
        Of("12", 6, Contact("ben", 6.5, 7, "email", "Billing", "App") with { ReopenedAt = Day(9), LastSolvedAt = Day(10) }, ContactOutcome.MoreContacts),
        Of("13", 6, Contact("ben", 6.5, 7, "email", "Billing", "App") with { ReopenedAt = Day(14), LastSolvedAt = Day(15) }, ContactOutcome.FirstContact),
        Of("14", 6, Contact("ben", 6.5, 7, "email", "Billing", "App") with { ReopenedAt = Day(20), LastSolvedAt = Day(21), SecondReplyAt = Day(20.5), CustomerAt = Day(20), MessageAt = Day(20) }, ContactOutcome.FirstContact),
        Of("15", 6, Contact("ana", 6.5, 7, "web", "Login", "App") with { ReopenedAt = Day(8) }, ContactOutcome.MoreContacts),

        // Left out: merged (also when it was solved at first contact), spam by tag, spam in the bin.
        Of("16", 7, Contact("ana", 7.5, 7.5, "web", "Login", "App"), ContactOutcome.Merged, isMerged: true),
        Of("17", 7, Contact("ana", 7.5, 7.5, "web", "Login", "App") with { IsSpam = true }, ContactOutcome.Spam),
        Of("18", 7, Contact(null, null, 7.5, "web", null, null) with { IsSpam = true }, ContactOutcome.Spam),
        Of("19", 7, Contact("ana", 7.5, 7.5, "web", null, null) with { IsSpam = true }, ContactOutcome.Merged, isMerged: true),

        // Never answered: solved in silence, and answered only after the window (it was opened again then).
        Of("20", 8, Contact(null, null, 9, "email", "Billing", "App"), ContactOutcome.NeverAnswered),
        Of("21", 8, Contact("ben", 20, 9, "email", "Billing", "App"), ContactOutcome.NeverAnswered),

        // Not solved in October: still open; solved at midnight, with which November begins; solved later.
        Of("22", 9, Contact("ana", 9.5, null, "web", "Login", "App"), ContactOutcome.NotSolved),
        Of("23", 9, Contact("ana", 9.5, 32, "web", "Login", "App"), ContactOutcome.NotSolved),
        Of("24", 30, Contact("ana", 30.5, 32.25, "web", "Login", "App"), ContactOutcome.NotSolved),
        Of("25", 30, null, ContactOutcome.NotSolved),

        // Solved in the last moment of October.
        Of("26", 24, Contact("left", 24.25, 32, "email", "Billing", "App") with { SolvedAt = Day(32).AddTicks(-1) }, ContactOutcome.Pending),

        // Pending: solved less than seven days before the moment of counting; at seven days it is settled.
        Of("27", 24, Contact("left", 25, 25.5, "email", "Billing", "App"), ContactOutcome.FirstContact),
        Of("28", 24, Contact("left", 25, 25.5, "email", "Billing", "App") with { SolvedAt = Day(25.5).AddTicks(1) }, ContactOutcome.Pending),
        Of("29", 28, Contact("ana", 28.5, 29, "chat", "Login", "Api"), ContactOutcome.Pending),

        // Pending by the rule that failures wait for the window like successes: it took more contacts, and was solved less than seven days ago.
        Of("30", 29, Contact("ana", 29.5, 30, "chat", "Login", "Api") with { SecondReplyAt = Day(29.75) }, ContactOutcome.Pending),

        // Received the month before and solved in October, which by the rule that a ticket counts where it was first solved is October's; and after.
        Of("31", 0.99, Contact("ana", 1.5, 1.5, "web", "Login", "App"), ContactOutcome.FirstContact),
        Of("32", 32, Contact("ana", 32.1, 32.2, "web", "Login", "App"), ContactOutcome.NotSolved),

        // Offered something known: before it was solved, at that moment (too late), and after.
        Of("33", 10, Contact("ana", 10.5, 11, "web", "Login", "App") with { OfferedAt = Day(10.25) }, ContactOutcome.FirstContact),
        Of("34", 10, Contact("ana", 10.5, 11, "web", "Login", "App") with { OfferedAt = Day(11) }, ContactOutcome.FirstContact),
        Of("35", 10, Contact("ana", 10.5, 11, "web", "Login", "App") with { OfferedAt = Day(12) }, ContactOutcome.FirstContact),
        Of("36", 11, Contact("ben", 11.5, 12, "web", "Login", "App") with { OfferedAt = Day(11.1) }, ContactOutcome.FirstContact),
        Of("37", 11, Contact("ben", 11.5, 12, "web", "Login", "App") with { OfferedAt = Day(11.1), SecondReplyAt = Day(11.75) }, ContactOutcome.MoreContacts),

        // The bridge met it late, and does not know what was said before.
        Of("38", 1, Contact("ana", 2, 2.5, "web", "Login", "App") with { IsPartial = true }, ContactOutcome.MetLate),

        // A rep answered of whom the name was never learned.
        Of("39", 12, Contact("unnamed", 12.5, 13, null, null, null), ContactOutcome.FirstContact),

        // By the rule that thanks are no contact: the customer thanked, and thanked and left the ticket open.
        Of("40", 13, Contact("ana", 13.5, 14, "web", "Login", "App") with { ThanksAt = Day(14.5), MessageAt = Day(14.5) }, ContactOutcome.FirstContact),
        Of("41", 13, Contact("ben", 13.5, 14, "email", "Billing", "App") with { ThanksAt = Day(14.5), MessageAt = Day(14.5), IsOpenAgain = true }, ContactOutcome.MoreContacts),

        // By the rule that the customer is the requester: somebody in copy wrote.
        Of("42", 13, Contact("ana", 13.5, 14, "web", "Login", "App") with { CopiedAt = Day(13.75) }, ContactOutcome.FirstContact),

        // By the rule that not every account is a rep: only a bot answered, and only an acknowledgement came.
        Of("43", 13, Contact(null, null, 14, "web", "Login", "App") with { PassedOver = TurnSide.Ignored }, ContactOutcome.OnlyIgnored),
        Of("44", 13, Contact(null, null, 14, "web", "Login", "App") with { PassedOver = TurnSide.Automatic }, ContactOutcome.OnlyAutomatic),

        // By the rule about tickets that reps begin: one that nobody asked for, and a call that was solved on the phone.
        Of("45", 13, Contact("ana", 13.5, 14, "web", "Login", "App") with { Begun = ContactBeginning.Proactive }, ContactOutcome.Proactive),
        Of("46", 13, Contact("ben", 13, 13.03, "phone", "Billing", "App") with { Begun = ContactBeginning.Call, OpenerId = "ben" }, ContactOutcome.FirstContact),

        // By the rule about new tickets on the same thing: the customer came back by one a tick before the window's end, and at its end.
        Of("47", 14, Contact("ana", 14.5, 15, "web", "Login", "App") with { Recontact = new Recontact("48", Day(22).AddTicks(-1), RecontactCause.FollowUp) }, ContactOutcome.MoreContacts),
        Of("48", 14, Contact("ben", 14.5, 15, "email", "Billing", "App") with { Recontact = new Recontact("47", Day(22), RecontactCause.SameText) }, ContactOutcome.FirstContact),
    ];

    public static DateTimeOffset Day(double day) => new DateTimeOffset(2026, 10, 1, 0, 0, 0, TimeSpan.Zero).AddDays(day - 1);

    public static TicketContact Contact(string? rep, double? reply, double? solved, string? channel, string? category, string? product) => new()
    {
        Channel = channel,
        Category = category,
        Product = product,
        RepId = rep,
        Replies = rep is null ? 0 : 1,
        FirstReplyAt = reply is { } answered ? Day(answered) : null,
        SolvedAt = solved is { } done ? Day(done) : null,
        SolverId = solved is null ? null : rep,
        LastSolvedAt = solved is { } last ? Day(last) : null,
    };

    private static (TicketState Ticket, ContactOutcome Outcome) Of(string id, double received, TicketContact? contact, ContactOutcome outcome, bool isMerged = false) => (
        new TicketState
        {
            Id = id,
            Url = "https://desk.example/" + id,
            Subject = "Subject",
            Status = TicketStatus.Solved,
            IsOpen = false,
            IsMerged = isMerged,
            CreatedAt = Day(received),
            UpdatedAt = Day(received),
            Contact = contact,
        },
        outcome);
}
