using System.Collections.Immutable;
using BugBridge.Core.Duplicates;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Issues;
using BugBridge.Core.Recognition;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.FirstContact;

/// <summary>What is gathered of tickets as they are seen, in whatever order that happens.</summary>
public sealed class ContactHoldingTests
{
    private static readonly Author Second = new("r2", "Rob Rep", AuthorRole.Rep);

    [Fact]
    public void Replies_of_reps_are_counted_and_notes_the_opening_and_the_bridges_are_not()
    {
        var contact = Look(Whole(
            Public("m0", A.Customer, 0),
            A.Note("internal"),
            Public("m1", A.Rep, 5),
            Public("m2", A.Customer, 6),
            Public("m3", Second, 7) with { Stamp = "bb1" },
            Public("m4", Second, 8)));

        Assert.Equal((2, "r1", (DateTimeOffset?)At(5), (DateTimeOffset?)At(8), (DateTimeOffset?)At(6)), (contact.Replies, contact.RepId, contact.FirstReplyAt, contact.SecondReplyAt, contact.CustomerAt));
        Assert.Null(contact.ThirdReplyAt);
        Assert.False(contact.IsPartial);
    }

    [Theory]
    [InlineData("Thank you!")]
    [InlineData("thank you")]
    [InlineData("Hi Rita,\n\nthanks a lot for the quick help. It works perfectly now!\n\nBest regards,\nCarl Customer\nHead of Printing, Acme")]
    [InlineData("Thanks Rita, that solved my problem.")]
    [InlineData("👍")]
    [InlineData("Gracias por la ayuda, ya funciona todo.\n\nUn saludo")]
    [InlineData("Vielen Dank für die schnelle Hilfe!\n\nMit freundlichen Grüßen\nCarl")]
    [InlineData("Merci beaucoup pour votre aide")]
    [InlineData("谢谢！")]
    [InlineData("Thank you.\n\nSent from my iPhone")]
    [InlineData("Hello,\nthank you!\nBest,\nCarl")]
    [InlineData("Guten Tag Frau Becker,\nvielen Dank!\nLG Carl")]
    [InlineData("Dear Sir or Madam,\nthanks\nYours sincerely\nCarl")]
    [InlineData("Thanks!\n\n> Does it still stop at page 40?\n> Please write back.")]
    public void A_plain_thank_you_is_no_contact_more_and_opens_nothing_again(string text)
    {
        var contact = Look(Whole(Public("m1", A.Rep, 5), Public("m2", A.Customer, 15) with { Body = RichText.FromPlain(text) }) with
        {
            Status = TicketStatus.Open,
            UpdatedAt = At(15),
            FirstSolvedAt = At(6),
            ReopenedAt = At(15),
        });

        Assert.Equal((null, null, At(15), true), (contact.CustomerAt, contact.ReopenedAt, contact.ThanksAt, contact.IsOpenAgain));
    }

    [Theory]
    [InlineData("Köszönöm szépen a gyors segítséget!", true)]
    [InlineData("Szia Rita,\nkoszonom!", true)]
    [InlineData("Köszönöm, de nem működik", false)]
    [InlineData("Köszönöm szépen؟", false)]
    [InlineData("a gyors segítséget", false)]
    [InlineData("Thanks, szépen", true)]
    public void Words_of_thanks_of_another_language_can_be_added(string text, bool isThanks)
    {
        var settings = new FirstContactSettings { ThanksWords = ["KÖSZÖNÖM"], WordsBesideThanks = ["szia", "szépen a gyors segítséget"] };
        var ticket = Whole(Public("m1", A.Rep, 5), Public("m2", A.Customer, 15) with { Body = RichText.FromPlain(text) });
        var contact = Look(ticket, settings: settings);

        Assert.Equal(isThanks ? (null, At(15)) : ((DateTimeOffset?)At(15), (DateTimeOffset?)null), (contact.CustomerAt, contact.ThanksAt));
        Assert.Equal(At(15), Look(ticket).CustomerAt);
    }

    [Fact]
    public void Words_of_thanks_that_are_none_are_faults()
    {
        var settings = new FirstContactSettings { ThanksWords = ["mahalo", "mahalo nui", "", "!"], WordsBesideThanks = ["nui loa", " "] };

        Assert.Equal(["ThanksWords:1", "ThanksWords:2", "ThanksWords:3", "WordsBesideThanks:1"], settings.Faults().Select(fault => fault.Path));
    }

    [Theory]
    [InlineData("Thanks, but it still does not work.")]
    [InlineData("Thank you. When will it be fixed?")]
    [InlineData("Thanks in advance")]
    [InlineData("Thank you, I have another problem.")]
    [InlineData("It stopped again. Thanks")]
    [InlineData("No, thanks. That is not what I asked")]
    [InlineData("Danke, aber es geht nicht")]
    [InlineData("Gracias, pero no funciona")]
    [InlineData("The export fails")]
    [InlineData("Hello, still not working.\nThank you")]
    [InlineData("Hi still broken\nThanks!")]
    [InlineData("Hi, Urgent!\nThanks")]
    [InlineData("Hola, sigue fallando\nGracias")]
    [InlineData("Thanks.\nBest would be a refund")]
    [InlineData("Gracias.\nSaludos, pero sigue igual")]
    public void Thanks_with_something_to_do_are_a_contact(string text)
    {
        var contact = Look(Whole(Public("m1", A.Rep, 5), Public("m2", A.Customer, 15) with { Body = RichText.FromPlain(text) }) with
        {
            Status = TicketStatus.Open,
            UpdatedAt = At(15),
            FirstSolvedAt = At(6),
            ReopenedAt = At(15),
        });

        Assert.Equal((At(15), At(15)), (contact.CustomerAt, contact.ReopenedAt));
    }

    [Fact]
    public void After_thanks_a_real_question_counts_from_when_it_was_asked()
    {
        var contact = Look(Whole(
            Public("m1", A.Rep, 5),
            Public("m2", A.Customer, 15) with { Body = RichText.FromPlain("Thank you!") },
            Public("m3", A.Customer, 25) with { Body = RichText.FromPlain("It stops again.") }) with
        {
            Status = TicketStatus.Open,
            UpdatedAt = At(25),
            FirstSolvedAt = At(6),
            ReopenedAt = At(15),
        });

        Assert.Equal((At(25), At(25)), (contact.CustomerAt, contact.ReopenedAt));
    }

    [Fact]
    public void A_ticket_that_a_rep_files_for_a_customer_is_not_answered_thereby()
    {
        Assert.Null(Look(Whole(Public("m0", A.Rep, 0))).FirstReplyAt);
    }

    [Fact]
    public void What_a_rep_writes_in_a_ticket_of_their_own_is_no_reply()
    {
        var ticket = Whole(Public("m1", A.Rep, 5), Public("m2", Second, 6)) with { Requester = new Customer("r1", "Rita Rep", null) };

        Assert.Equal((1, "r2"), (Look(ticket).Replies, Look(ticket).RepId));
    }

    [Fact]
    public void A_customer_who_writes_before_the_first_reply_has_not_written_again()
    {
        Assert.Null(Look(Whole(Public("m1", A.Customer, 3), Public("m2", A.Rep, 5))).CustomerAt);
    }

    [Fact]
    public void Fields_channel_and_spam_are_taken_from_the_newest_look()
    {
        var settings = new FirstContactSettings { CategoryField = "Area", ProductField = "Product" };
        var ticket = Whole() with { Channel = "chat", Fields = Fields(("Area", " Login "), ("Product", "App")), Tags = ["SPAM".ToLowerInvariant()] };
        var first = Look(ticket, null, settings);

        var second = Look(ticket with { UpdatedAt = At(9), Fields = Fields(("Area", "Billing")), Tags = [] }, Held(first, TicketStatus.Open), settings);
        var older = Look(ticket with { UpdatedAt = At(1) }, Held(second, TicketStatus.Open, At(9)), settings);

        Assert.Equal(("chat", "Login", "App", true), (first.Channel, first.Category, first.Product, first.IsSpam));
        Assert.Equal(("chat", "Billing", null, false), (second.Channel, second.Category, second.Product, second.IsSpam));
        Assert.Equal(second, older);
    }

    [Fact]
    public void The_helpdesks_own_times_of_solving_are_taken_and_else_the_last_change()
    {
        Assert.Equal(At(7), Look(Solved(9) with { SolvedAt = At(7), FirstSolvedAt = At(7) }).SolvedAt);
        Assert.Equal(At(9), Look(Solved(9)).SolvedAt);
    }

    [Fact]
    public void A_ticket_that_is_closed_without_having_been_solved_was_rejected()
    {
        Assert.Null(Look(Solved(9) with { Status = TicketStatus.Closed }).SolvedAt);
        Assert.Equal(At(7), Look(Solved(9) with { Status = TicketStatus.Closed, SolvedAt = At(7) }).SolvedAt);
    }

    [Fact]
    public void Solved_opened_again_and_solved_again_keeps_the_first_time_and_when_it_was_opened()
    {
        var planner = A.Planner();
        var solved = Plan(planner, null, Solved(10));
        var noted = Plan(planner, solved, Solved(15));
        var open = Plan(planner, noted, Whole() with { UpdatedAt = At(20) });
        var again = Plan(planner, open, Solved(30));
        var closed = Plan(planner, again, Solved(40) with { Status = TicketStatus.Closed });

        Assert.Equal((At(10), At(10)), (noted.Contact!.SolvedAt, noted.Contact.LastSolvedAt));
        Assert.Null(noted.Contact.ReopenedAt);
        Assert.Equal((At(10), At(20)), (open.Contact!.SolvedAt, open.Contact.ReopenedAt));
        Assert.Equal((At(10), At(20), At(30)), (again.Contact!.SolvedAt, again.Contact.ReopenedAt, again.Contact.LastSolvedAt));
        Assert.Equal(again.Contact, closed.Contact);
    }

    [Fact]
    public void A_reopening_between_two_looks_shows_in_the_helpdesks_times_and_dates_from_the_message_that_came_then()
    {
        var contact = Look(Whole(Public("m1", A.Rep, 5), Public("m2", A.Customer, 15)) with
        {
            Status = TicketStatus.Solved,
            UpdatedAt = At(20),
            SolvedAt = At(20),
            FirstSolvedAt = At(5),
        });

        Assert.Equal((At(5), At(15), At(20)), (contact.SolvedAt, contact.ReopenedAt, contact.LastSolvedAt));
    }

    [Theory]
    [InlineData(TicketStatus.Open)]
    [InlineData(TicketStatus.Solved)]
    public void A_later_look_that_tells_the_first_time_in_minutes_moves_no_held_time_and_thanks_on_day_ten_stay_thanks(TicketStatus status)
    {
        var (planner, solvedAt, thankedAt) = (A.Planner(), At(5).AddSeconds(37), At(5).AddDays(10));
        var reply = Public("m1", A.Rep, 5) with { CreatedAt = solvedAt };
        var solved = Plan(planner, null, Whole(reply) with { Status = TicketStatus.Solved, UpdatedAt = solvedAt, SolvedAt = solvedAt, FirstSolvedAt = solvedAt });

        var thanked = Plan(planner, solved, Whole(reply, Public("m2", A.Customer, 0) with { Body = RichText.FromPlain("Thank you!"), CreatedAt = thankedAt }) with
        {
            Status = status,
            UpdatedAt = thankedAt.AddHours(1),
            SolvedAt = status == TicketStatus.Solved ? thankedAt.AddHours(1) : null,
            FirstSolvedAt = At(5),
            FirstSolvedSlack = TimeSpan.FromMinutes(1),
        });

        Assert.Equal((solvedAt, null, null), (thanked.Contact!.SolvedAt, thanked.Contact.ReopenedAt, thanked.Contact.CustomerAt));
    }

    [Fact]
    public void A_first_time_in_minutes_stands_for_the_reply_that_solved_it_in_that_minute()
    {
        var (replied, asked) = (At(5).AddSeconds(37), At(5).AddDays(10));
        var contact = Look(Whole(Public("m1", A.Rep, 5) with { CreatedAt = replied }, Public("m2", A.Customer, 5) with { CreatedAt = asked }) with
        {
            Status = TicketStatus.Solved,
            UpdatedAt = asked.AddHours(1),
            SolvedAt = asked.AddHours(1),
            FirstSolvedAt = At(5),
            FirstSolvedSlack = TimeSpan.FromMinutes(1),
        });

        Assert.Equal((replied, asked), (contact.SolvedAt, contact.ReopenedAt));
    }

    [Fact]
    public void A_reply_that_a_helpdesk_dates_just_after_the_solving_that_came_with_it_solved_it()
    {
        var contact = Look(Whole(Public("m1", A.Rep, 5) with { CreatedAt = At(5).AddSeconds(2) }) with { Status = TicketStatus.Solved, UpdatedAt = At(6), SolvedAt = At(5), FirstSolvedAt = At(5) });

        Assert.Equal((At(5).AddSeconds(2), null), (contact.SolvedAt, contact.ReopenedAt));
    }

    [Fact]
    public void A_reopening_is_dated_by_the_customers_message_where_the_helpdesk_tells_only_the_last_one_and_where_a_rep_wrote_before()
    {
        var contact = Look(Whole(Public("m1", A.Rep, 5), Public("m2", Second, 10), Public("m3", A.Customer, 15), Public("m4", A.Customer, 40)) with
        {
            Status = TicketStatus.Open,
            UpdatedAt = At(40),
            FirstSolvedAt = At(5),
            ReopenedAt = At(40),
        });

        Assert.Equal(At(15), contact.ReopenedAt);
    }

    [Fact]
    public void A_reopening_that_is_held_is_not_moved_by_a_helpdesk_that_tells_an_earlier_time()
    {
        var planner = A.Planner();
        var open = Plan(planner, Plan(planner, null, Solved(10)), Whole() with { UpdatedAt = At(20) });

        Assert.Equal(At(20), Plan(planner, open, Whole() with { UpdatedAt = At(30), ReopenedAt = At(19) }).Contact!.ReopenedAt);
    }

    [Fact]
    public void A_ticket_met_late_is_known_in_part_until_its_whole_thread_is_read()
    {
        var planner = A.Planner();
        var part = Plan(planner, null, Whole(Public("m2", A.Rep, 8)) with { HasWholeThread = false });
        var whole = Plan(planner, part, Whole(Public("m1", Second, 5), Public("m2", A.Rep, 8)));
        var later = Plan(planner, whole, Whole(Public("m3", A.Customer, 9)) with { HasWholeThread = false, UpdatedAt = At(9) });

        Assert.True(part.Contact!.IsPartial);
        Assert.Equal((false, 2, "r2"), (whole.Contact!.IsPartial, whole.Contact.Replies, whole.Contact.RepId));
        Assert.Equal((false, (DateTimeOffset?)At(9)), (later.Contact!.IsPartial, later.Contact.CustomerAt));
    }

    [Fact]
    public void A_rep_who_left_and_is_an_end_user_now_did_not_write_as_a_customer()
    {
        var planner = A.Planner();
        var before = Plan(planner, null, Whole(Public("m1", A.Rep, 5), Public("m2", Second, 6)));
        var after = Plan(planner, before, Whole(Public("m1", A.Rep, 5), Public("m2", Second with { Role = AuthorRole.Customer }, 6)) with { UpdatedAt = At(9) });

        Assert.Equal((2, null), (after.Contact!.Replies, after.Contact.CustomerAt));
    }

    [Fact]
    public void Who_is_assigned_wrote_as_a_rep_though_they_are_an_end_user_now()
    {
        var left = Second with { Role = AuthorRole.Customer };

        Assert.Equal((1, "r2", null), Replies(Look(Whole(Public("m1", left, 5)) with { Assignee = left })));
    }

    [Theory]
    [InlineData(AuthorRole.Customer)]
    [InlineData(AuthorRole.Unknown)]
    public void What_a_helpdesk_says_was_written_on_its_side_is_a_reps_though_nobody_knows_the_writer_any_more(AuthorRole role)
    {
        Assert.Equal((1, "r2", null), Replies(Look(Whole(Public("m1", Second with { Role = role }, 5) with { IsFromHelpdesk = true }))));
    }

    [Fact]
    public void Who_was_met_as_a_rep_before_wrote_as_one_until_then_and_as_an_end_user_since()
    {
        var left = Second with { Role = AuthorRole.Customer };
        var known = new Known().With(new ContactFacts { RepsUntil = ImmutableDictionary<string, DateTimeOffset>.Empty.Add("r2", At(10)) });

        var plan = A.Planner().Decide(known, A.Seen(Whole(Public("m1", left, 5), Public("m2", left, 15))));

        Assert.Equal((1, "r2", null), Replies(plan.Tickets[0].Contact!));
        Assert.Equal(At(15), plan.Tickets[0].Contact!.CopiedAt);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void In_whatever_order_and_however_often_messages_come_the_same_is_held(int seed)
    {
        var random = new Random(seed);
        TicketComment[] all = [Public("m0", A.Customer, 0), Public("m1", A.Customer, 2), Public("m2", A.Rep, 4), Public("m3", A.Customer, 6), Public("m4", Second, 8), Public("m5", A.Rep, 10), A.Note("x", "n9")];
        var expected = Look(Whole(all));
        var planner = A.Planner();

        var held = Plan(planner, null, Whole());
        foreach (var comment in all.Concat(all).OrderBy(_ => random.Next()).ToList())
        {
            held = Plan(planner, held, Whole(comment) with { HasWholeThread = false, UpdatedAt = A.Monday.AddMinutes(random.Next(12)) });
        }

        Assert.Equal(expected, held.Contact);
    }

    [Fact]
    public void Joining_an_issue_that_was_there_is_an_offer_and_filing_one_is_none()
    {
        var joined = A.Planner().Decide(new Known(), A.Seen(Whole(A.Note("/bug ENG-12")), A.Issue()));
        var filed = A.Planner().Decide(new Known(), A.Seen(Whole(A.Note("/bug"))));

        Assert.Equal(A.Monday.AddHours(1), joined.Tickets[0].Contact!.OfferedAt);
        Assert.Null(filed.Tickets[0].Contact!.OfferedAt);
    }

    [Fact]
    public void Joining_by_itself_is_an_offer()
    {
        var plan = A.Planner().Decide(
            new Known().WithAll<KnownCandidate>([A.Candidate("the same words")]),
            A.Seen(Whole() with { Tags = ["bug"] }));

        Assert.Equal(LinkOrigin.Duplicate, plan.Tickets[0].Link!.Origin);
        Assert.Equal(A.Monday.AddHours(1), plan.Tickets[0].Contact!.OfferedAt);
    }

    [Fact]
    public void An_offer_stays_the_first_one()
    {
        var first = Plan(A.Planner(), null, Whole(A.Note("/bug ENG-12")), A.Issue());
        var later = A.Planner().Decide(
            new Known { Ticket = first with { Link = null } },
            A.Seen(Whole(A.Note("/bug ENG-12", "n2")) with { UpdatedAt = At(50) }, A.Issue()) with { SeenAt = A.Monday.AddDays(2) });

        Assert.Equal(A.Monday.AddHours(1), later.Tickets[0].Contact!.OfferedAt);
    }

    [Fact]
    public void News_of_a_workaround_or_a_date_is_a_hint_to_the_issues_tickets_and_other_news_is_none()
    {
        Assert.Equal([new IssueHint("1001", A.Monday.AddHours(1))], News(A.Issue(A.Comment("/workaround restart it"))).Kept<IssueHint>());
        Assert.Equal([new IssueHint("1001", A.Monday.AddHours(1))], News(A.Issue() with { Estimate = new Estimate(new DateOnly(2026, 12, 1), EstimateSource.DueDate) }).Kept<IssueHint>());
        Assert.Empty(News(A.Issue(A.Comment("We look into it."))).Kept<IssueHint>());
        Assert.Empty(News(A.Issue() with { Status = "In Progress", Category = StatusCategory.InProgress }).Kept<IssueHint>());
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("2026-10-01")]
    public void A_date_that_nobody_can_be_promised_is_no_help_wherever_it_is_told(string date)
    {
        var doubtful = new Estimate(DateOnly.Parse(date, null), EstimateSource.DueDate);
        var held = A.HeldIssue() with { Estimate = doubtful, Category = StatusCategory.InProgress };
        var asked = A.Planner().Decide(
            new Known { Ticket = A.HeldTicket("1001") with { Contact = new TicketContact() }, Issue = held }, A.Seen(Whole(A.Note("/bridge")) with { UpdatedAt = At(50) }));
        var opened = A.Planner().Decide(new Known { Issue = held with { IsRestricted = true }, Linked = [A.Linked()] }, A.Seen(A.Issue() with { Estimate = doubtful, UpdatedAt = At(50) }));

        Assert.Empty(News(A.Issue() with { Estimate = doubtful }).Kept<IssueHint>());
        Assert.Empty(opened.Kept<IssueHint>());
        Assert.Null(asked.Tickets.Single(ticket => ticket.Id == "7").Contact!.OfferedAt);
    }

    [Fact]
    public void A_date_that_can_be_promised_is_a_help_for_whoever_asks()
    {
        var held = A.HeldIssue() with { Estimate = new Estimate(new DateOnly(2026, 12, 1), EstimateSource.DueDate), Category = StatusCategory.InProgress };

        var asked = A.Planner().Decide(
            new Known { Ticket = A.HeldTicket("1001") with { Contact = new TicketContact() }, Issue = held }, A.Seen(Whole(A.Note("/bridge")) with { UpdatedAt = At(50) }));

        Assert.NotNull(asked.Tickets.Single(ticket => ticket.Id == "7").Contact!.OfferedAt);
    }

    [Fact]
    public void A_deleted_ticket_counts_as_spam_until_it_is_restored()
    {
        var held = Plan(A.Planner(), null, Whole());
        var binned = Plan(A.Planner(), held, Whole() with { Status = TicketStatus.Deleted, UpdatedAt = At(5) });
        var restored = Plan(A.Planner(), binned, Whole() with { UpdatedAt = At(6) });

        Assert.True(binned.Contact!.IsSpam);
        Assert.False(restored.Contact!.IsSpam);
    }

    [Fact]
    public void Reps_are_met_as_assignees_and_writers_and_the_bridge_is_none()
    {
        var plan = A.Planner().Decide(new Known(), A.Seen(Whole(Public("m1", Second, 5), Public("m2", A.Customer, 6), A.Note("x") with { Author = new Author("bot", "Bridge", AuthorRole.Rep), Stamp = "bb1" })));

        Assert.Equal([new RepSeen("r2", "Rob Rep", A.Monday.AddHours(1)), new RepSeen("r1", "Rita Rep", A.Monday.AddHours(1))], plan.Kept<RepSeen>());
    }

    private static (int Replies, string? RepId, DateTimeOffset? CustomerAt) Replies(TicketContact contact) => (contact.Replies, contact.RepId, contact.CustomerAt);

    private static Plan News(Issue issue) =>
        A.Planner().Decide(new Known { Issue = A.HeldIssue(), Linked = [A.Linked()] }, A.Seen(issue with { UpdatedAt = A.Monday.AddMinutes(20) }));

    private static Ticket Whole(params TicketComment[] comments) => A.Ticket(comments) with { HasWholeThread = true, UpdatedAt = At(comments.Length) };

    private static Ticket Solved(int minute) => Whole() with { Status = TicketStatus.Solved, UpdatedAt = At(minute) };

    private static TicketState Plan(Planner planner, TicketState? held, Ticket ticket, params Issue?[] named) =>
        planner.Decide(new Known { Ticket = held }, A.Seen(ticket, named)).Tickets.SingleOrDefault(held!);

    private static TicketContact Look(Ticket ticket, TicketState? held = null, FirstContactSettings? settings = null) =>
        BridgePlanner.Of(new PlannerSettings(A.Filing(), A.Relay(), "bugbridge", key => key) { FirstContact = settings ?? new FirstContactSettings() })
            .Decide(new Known { Ticket = held }, A.Seen(ticket)).Tickets.SingleOrDefault(held!).Contact!;

    private static TicketState Held(TicketContact contact, TicketStatus status, DateTimeOffset? updatedAt = null) =>
        A.HeldTicket() with { Contact = contact, Status = status, UpdatedAt = updatedAt ?? A.Monday };

    private static ImmutableDictionary<string, FieldValue> Fields(params (string Title, string Value)[] fields) =>
        fields.ToImmutableDictionary(field => field.Title, field => (FieldValue)field.Value, StringComparer.OrdinalIgnoreCase);

    private static TicketComment Public(string id, Author author, int minute) => new(id, CommentKind.PublicReply, author, RichText.FromPlain(id), At(minute));

    private static DateTimeOffset At(int minute) => A.Monday.AddMinutes(minute);
}
