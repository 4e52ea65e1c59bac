using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Calendar;
using BugBridge.Core.Erasure;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Recognition;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using BugBridge.Tests.FirstContact;
using Xunit;
using static BugBridge.Tests.Storage.Samples;

namespace BugBridge.Tests.Storage;

/// <summary>What <see cref="IFirstContactView"/> promises, and what is held for it.</summary>
public abstract class FirstContactContract : StoreContract
{
    [Fact]
    public async Task The_company_months_figures_are_those_counted_by_hand()
    {
        await HoldAsync(new Plan
        {
            Tickets = [.. CompanyMonth.Tickets.Select(one => one.Ticket)],
        }.Keep([.. CompanyMonth.Names.Select(rep => new RepSeen(rep.Key, rep.Value, Noon))]));

        // Written past the rule by which new tickets are found, which has its own contract.
        await HoldAsync(new Plan { Tickets = [.. CompanyMonth.Tickets.Select(one => one.Ticket)] });

        CompanyMonthTests.Check(await Store.FirstContact.FiguresAsync(CompanyMonth.Rule, CompanyMonth.October, CompanyMonth.Now, Ending));
    }

    [Theory]
    [InlineData(1, 1, 7)]
    [InlineData(2, 2, 0)]
    [InlineData(5, 1, 0)]
    [InlineData(3, 3, 30)]
    [InlineData(4, 1, 3)]
    public async Task The_database_counts_to_the_last_ticket_what_memory_counts(int seed, int maxReplies, int windowDays)
    {
        var random = new Random(seed);
        var tickets = Enumerable.Range(0, 600).Select(at => RandomTicket(random, at)).ToImmutableArray();
        var names = Enumerable.Range(0, 4).ToDictionary(at => "r" + Text(at), at => "Rep " + Text(at), StringComparer.Ordinal);
        await HoldAsync(new Plan { Tickets = tickets }.Keep([.. names.Select(rep => new RepSeen(rep.Key, rep.Value, Noon))]));
        await HoldAsync(new Plan { Tickets = tickets });
        var rule = new FirstContactRule(maxReplies, TimeSpan.FromDays(windowDays)) { RecontactWindow = seed switch { 1 => null, 3 => TimeSpan.FromDays(40), _ => TimeSpan.FromDays(3) }, Month = seed % 2 == 0 ? ContactMonth.FirstSolved : ContactMonth.ReceivedAndSolved, CountThanks = seed == 3, CountCopies = seed == 4, CountProactive = seed == 5, Kind = (FirstContactKind)(seed % 3), Hours = seed % 2 == 0 ? null : BusinessTimesTests.Office.Calendar(TimeZoneInfo.Utc) };
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

        foreach (var zone in new[] { TimeZoneInfo.Utc, berlin })
        {
            foreach (var period in new[] { Period.MonthOf(Noon, zone), Period.MonthOf(Noon, zone).Previous, Period.MonthOf(Noon, zone).Quarter(), Period.MonthOf(Noon.AddYears(3), zone) })
            {
                foreach (var at in new[] { Noon, Noon.AddDays(40) })
                {
                    var expected = FirstContactCount.Of(tickets, names, rule, period, at);
                    Same(expected, await Store.FirstContact.FiguresAsync(rule, period, at, Ending));
                    await ListsAreOfFiguresAsync(tickets, expected);
                }
            }
        }
    }

    [Fact]
    public async Task What_is_held_of_first_contact_and_of_turns_comes_back_as_it_was()
    {
        var random = new Random(7);
        var tickets = Enumerable.Range(0, 40).Select(at => RandomTicket(random, at)).ToList();
        tickets[0] = tickets[0] with
        {
            Handled = HandledComments(
                new HandledComment("1", "f", false) { Turn = new Turn(TurnSide.Rep, "r1", Noon.AddTicks(1)) },
                new HandledComment("2", "f", false) { Turn = new Turn(TurnSide.Customer, "c1", Noon.AddTicks(2)) },
                new HandledComment("3", "f", false)),
        };
        await HoldAsync(new Plan { Tickets = [.. tickets] });
        await HoldAsync(new Plan { Tickets = [.. tickets] });

        foreach (var ticket in tickets)
        {
            var held = Assert.IsType<TicketState>(await Store.View.FindTicketAsync(ticket.Id, Ending));
            Assert.Equal(ticket.Contact, held.Contact);
            Assert.Equal(ticket.Handled.Values.OrderBy(seen => seen.Id, StringComparer.Ordinal), held.Handled.Values.OrderBy(seen => seen.Id, StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task A_hint_reaches_the_issues_open_tickets_that_have_had_none()
    {
        var contact = new TicketContact();
        await HoldAsync(new Plan
        {
            Tickets =
            [
                TicketState("open", "10") with { Contact = contact },
                TicketState("offered", "10") with { Contact = contact with { OfferedAt = Noon.AddDays(-1) } },
                TicketState("closed", "10", isOpen: false) with { Contact = contact },
                TicketState("elsewhere", "11") with { Contact = contact },
                TicketState("unknown", "10"),
            ],
        });

        await HoldAsync(new Plan().Keep(new IssueHint("10", Noon)));

        Assert.Equal(Noon, (await ContactAsync("open"))!.OfferedAt);
        Assert.Equal(Noon.AddDays(-1), (await ContactAsync("offered"))!.OfferedAt);
        Assert.Null((await ContactAsync("closed"))!.OfferedAt);
        Assert.Null((await ContactAsync("elsewhere"))!.OfferedAt);
        Assert.Null(await ContactAsync("unknown"));
    }

    [Fact]
    public async Task A_change_planned_after_a_hint_in_the_same_transaction_keeps_it()
    {
        await HoldAsync(new Plan { Tickets = [TicketState("1", "10") with { Contact = new TicketContact() }] });

        await Ledger.PlanAsync(
            [Seen("1"), Seen("1"), Seen("1")],
            (known, change) => known.Ticket!.Subject is "Export fails"
                ? new Plan { Tickets = [known.Ticket with { Subject = "First" }] }
                : known.Ticket.Contact!.OfferedAt is null
                    ? new Plan().Keep(new IssueHint("10", Noon))
                    : new Plan { Tickets = [known.Ticket with { Subject = "Last" }] },
            Ending);

        var held = Assert.IsType<TicketState>(await Store.View.FindTicketAsync("1", Ending));
        Assert.Equal(("Last", Noon), (held.Subject, held.Contact!.OfferedAt));
    }

    [Fact]
    public async Task A_reps_last_known_name_is_kept_and_an_older_look_does_not_bring_the_old_one_back()
    {
        await HoldAsync(new Plan
        {
            Tickets = [TicketState("1") with { Status = TicketStatus.Solved, CreatedAt = Noon.AddDays(-1), Contact = new TicketContact { RepId = "r1", FirstReplyAt = Noon.AddHours(-2), SolvedAt = Noon.AddHours(-1) } }],
        }.Keep(new RepSeen("r1", "Maiden", Noon)));

        await HoldAsync(new Plan().Keep(new RepSeen("r1", "Married", Noon.AddMinutes(1))));
        await HoldAsync(new Plan().Keep(new RepSeen("r1", "Maiden", Noon)));

        var figures = await Store.FirstContact.FiguresAsync(CompanyMonth.Rule, Period.MonthOf(Noon, TimeZoneInfo.Utc), Noon, Ending);
        Assert.Equal("Married", Assert.Single(figures.ByRep).Name);
    }

    [Fact]
    public async Task Who_was_a_rep_is_known_when_they_have_become_an_end_user_and_a_requester_is_never_asked_about()
    {
        await HoldAsync(new Plan().Keep(new RepSeen("r1", "Rita", Noon), new RepSeen("c1", "Carl", Noon), new RepSeen("r3", "Rob", Noon)));
        var left = new Author("r1", "Rita", AuthorRole.Customer);
        Known? given = null;

        await Ledger.PlanAsync(
            [A.Seen(A.Ticket(Written("m1", left), Written("m2", new Author("c1", "Carl", AuthorRole.Customer)), Written("m3", new Author("other", "Other", AuthorRole.Customer))) with { Requester = new Customer("c1", "Carl", null) })],
            (known, _) =>
            {
                given = known;
                return new Plan();
            },
            Ending);

        // Kept to the day.
        Assert.Equal([KeyValuePair.Create("r1", Noon.AddDays(1))], given!.Get<ContactFacts>()!.RepsUntil);

        static TicketComment Written(string id, Author author) => new(id, CommentKind.PublicReply, author, RichText.FromPlain(id), Noon.AddDays(-1));
    }

    [Fact]
    public async Task Words_that_three_tickets_got_within_seconds_answered_none_of_them_and_what_a_fast_person_said_did()
    {
        var planner = BridgePlanner.Of(new PlannerSettings(A.Filing(), A.Relay(), "bugbridge", key => key));
        async Task AnsweredAsync(string id, string text) => Assert.Null(Assert.Single(await Ledger.PlanAsync(
            [
                A.Seen(A.Ticket(
                    new TicketComment(id + "a", CommentKind.PublicReply, A.Customer, RichText.FromPlain("It stops."), A.Monday),
                    new TicketComment(id + "b", CommentKind.PublicReply, A.Rep, RichText.FromPlain(text), A.Monday.AddSeconds(4))) with { Id = id, HasWholeThread = true }),
            ],
            planner.Decide,
            Ending)).Failure);
        async Task<(int, TurnSide?)> HeldAsync(string id) => await ContactAsync(id) is { } contact ? (contact.Replies, contact.PassedOver) : default;

        await AnsweredAsync("1", "Hello Carl, we have your request 1.");
        await AnsweredAsync("2", "Hello Carl, we have your request 2.");
        await AnsweredAsync("3", "Press the red button, it is stuck.");
        Assert.Equal([(1, null), (1, null), (1, null)], [await HeldAsync("1"), await HeldAsync("2"), await HeldAsync("3")]);

        await AnsweredAsync("4", "Hello Carl, we have your request 4.");
        await AnsweredAsync("5", "Hello Carl, we have your request 5.");
        Assert.Equal(
            [(0, TurnSide.Automatic), (0, TurnSide.Automatic), (1, null), (0, TurnSide.Automatic), (0, TurnSide.Automatic)],
            [await HeldAsync("1"), await HeldAsync("2"), await HeldAsync("3"), await HeldAsync("4"), await HeldAsync("5")]);

        // Kept as a fingerprint, and forgotten with the ticket.
        var kept = (await Store.View.FindTicketAsync("4", Ending))!.Handled["4b"].Turn!;
        Assert.Equal((TurnSide.Automatic, 16), (kept.Side, kept.Words!.Length));
        await HoldAsync(new Plan().Keep(new TicketErasure("4", "https://desk.example/tickets/4", [], null)));
        Assert.Null((await Store.View.FindTicketAsync("4", Ending))!.Handled["4b"].Turn!.Words);
    }

    private async Task<TicketContact?> ContactAsync(string id) => (await Store.View.FindTicketAsync(id, Ending))?.Contact;

    /// <summary>Behind each figure stand exactly the tickets that memory counts for it, and as many as the figure says.</summary>
    private async Task ListsAreOfFiguresAsync(ImmutableArray<TicketState> tickets, FirstContactFigures figures)
    {
        foreach (var (question, count) in Questions(figures))
        {
            var ids = await Store.FirstContact.TicketsAsync(question, figures.Rule, figures.Period, figures.At, Ending);
            Assert.Equal(FirstContactCount.Behind(question, tickets, figures.Rule, figures.Period, figures.At).Order(StringComparer.Ordinal), ids.Order(StringComparer.Ordinal));
            Assert.True(count == ids.Length, $"{question}: {count}, and {ids.Length} tickets");
        }
    }

    private static IEnumerable<(ContactQuestion Question, int Count)> Questions(FirstContactFigures figures) =>
    [
        (new(ContactFigure.Counted), figures.Counted),
        (new(ContactFigure.Received), figures.Received),
        (new(ContactFigure.Unsolved), figures.Unsolved),
        (new(ContactFigure.LeftOut), figures.LeftOut.Sum(one => one.Tickets)),
        (new(ContactFigure.Thanked), figures.Overlooked.Thanks),
        (new(ContactFigure.Copied), figures.Overlooked.Copies),
        (new(ContactFigure.Calls), figures.Overlooked.Calls),
        .. figures.LeftOut.Select(one => (new ContactQuestion(ContactFigure.Counted) { Outcome = one.Why }, one.Tickets)),
        .. OfGroup(null, figures.All),
        .. figures.ByRep.SelectMany(group => OfGroup(ContactBreakdown.Rep, group)),
        .. figures.BySolver.SelectMany(group => OfGroup(ContactBreakdown.Solver, group)),
        .. figures.ByChannel.SelectMany(group => OfGroup(ContactBreakdown.Channel, group)),
        .. figures.ByCategory.SelectMany(group => OfGroup(ContactBreakdown.Category, group)),
        .. figures.ByProduct.SelectMany(group => OfGroup(ContactBreakdown.Product, group)),
        .. OfGroup(ContactBreakdown.Offer, figures.Offer.With with { Key = "true" }),
        .. OfGroup(ContactBreakdown.Offer, figures.Offer.Without with { Key = "false" }),
    ];

    private static IEnumerable<(ContactQuestion Question, int Count)> OfGroup(ContactBreakdown? by, ContactGroup group)
    {
        var all = new ContactQuestion(ContactFigure.Settled) { By = by, Key = group.Key };
        return
        [
            (all, group.Counts.Settled),
            (all with { Figure = ContactFigure.Counted, Outcome = ContactOutcome.FirstContact }, group.Counts.FirstContact),
            (all with { Figure = ContactFigure.Counted, Outcome = ContactOutcome.MoreContacts }, group.Counts.MoreContacts),
            (all with { Figure = ContactFigure.Counted, Outcome = ContactOutcome.Pending }, group.Counts.Pending),
        ];
    }

    private static void Same(FirstContactFigures expected, FirstContactFigures figures)
    {
        Assert.Equal((expected.Rule, expected.Period, expected.At, expected.Counted, expected.Received, expected.Unsolved), (figures.Rule, figures.Period, figures.At, figures.Counted, figures.Received, figures.Unsolved));
        Assert.Equal(expected.All, figures.All);
        Assert.Equal(expected.LeftOut, figures.LeftOut);
        Assert.Equal(expected.Overlooked, figures.Overlooked);
        Assert.Equal(expected.Recontacts, figures.Recontacts);
        Assert.Equal(expected.ByRep, figures.ByRep);
        Assert.Equal(expected.BySolver, figures.BySolver);
        Assert.Equal(expected.Others, figures.Others);
        Assert.Equal(expected.ByChannel, figures.ByChannel);
        Assert.Equal(expected.ByCategory, figures.ByCategory);
        Assert.Equal(expected.ByProduct, figures.ByProduct);
        Assert.Equal(expected.Offer, figures.Offer);
        Assert.Equal(expected.Trend, figures.Trend);
    }

    /// <summary>Times on few moments, so that many are equal and lie on the edges of months and windows.</summary>
    private static TicketState RandomTicket(Random random, int at)
    {
        DateTimeOffset? Moment() => random.Next(3) == 0 ? null : Edge(random);
        string? One(string prefix, int of) => random.Next(5) == 0 ? null : prefix + Text(random.Next(of));
        return TicketState(Text(at)) with
        {
            CreatedAt = Edge(random),
            IsMerged = random.Next(12) == 0,
            Contact = random.Next(20) == 0 ? null : new TicketContact
            {
                Channel = One("channel", 3),
                Category = One("category", 4),
                Product = random.Next(2) == 0 ? One("product", 2) : null,
                RepId = One("r", 6),
                Replies = random.Next(6),
                FirstReplyAt = Moment(),
                SecondReplyAt = Moment(),
                ThirdReplyAt = Moment(),
                FourthReplyAt = Moment(),
                CustomerAt = random.Next(2) == 0 ? Moment() : null,
                ThanksAt = random.Next(3) == 0 ? Moment() : null,
                CopiedAt = random.Next(3) == 0 ? Moment() : null,
                MessageAt = random.Next(3) == 0 ? Moment() : null,
                Begun = random.Next(8) switch { 0 => ContactBeginning.Proactive, 1 => ContactBeginning.Call, 2 => ContactBeginning.Thanks, _ => null },
                OpenerId = One("r", 6),
                PassedOver = random.Next(4) switch { 0 => TurnSide.Ignored, 1 => TurnSide.Automatic, _ => null },
                SolverId = One("r", 6),
                IsOpenAgain = random.Next(3) == 0,
                SolvedAt = Moment(),
                LastSolvedAt = Moment(),
                ReopenedAt = random.Next(2) == 0 ? Moment() : null,
                IsSpam = random.Next(12) == 0,
                IsPartial = random.Next(12) == 0,
                OfferedAt = Moment(),
                FollowsId = One("t", 3),
                Print = random.Next(3) == 0 ? null : new ReportPrint(One("a", 9), random.Next(7), One("b", 9), One("c", 9), One("d", 9), One("e", 9), One("f", 9), One("0", 9)),
                Recontact = random.Next(3) == 0 ? new Recontact(Text(random.Next(99)), Edge(random), (RecontactCause)random.Next(5)) : null,
            },
        };
    }

    private static DateTimeOffset Edge(Random random) =>
        new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero).AddDays(random.Next(-60, 45)).AddHours(random.Next(-1, 1)).AddTicks(random.Next(-1, 2));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
