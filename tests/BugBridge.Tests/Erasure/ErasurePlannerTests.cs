using BugBridge.Core.Duplicates;
using BugBridge.Core.Erasure;
using BugBridge.Core.Filing;
using BugBridge.Core.Masking;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Erasure;

/// <summary>What is planned when a ticket or its customer goes away.</summary>
public sealed class ErasurePlannerTests
{
    private static readonly Passage Description = new("d1", "7", "1001", PassageKind.Description, "7", "1001", A.Monday);
    private static readonly Passage Comment = new("k1", "7", "1001", PassageKind.Comment, "n1", "501", A.Monday);
    private static readonly Passage Given = new("f1", "7", "1001", PassageKind.FileToTicket, "f", "g", A.Monday);

    [Fact]
    public void A_deleted_ticket_waits_and_is_erased_when_the_helpdesk_still_says_so()
    {
        var noted = A.Planner().Decide(Known(), Seen(Deleted()));
        var waiting = Assert.Single(noted.Tickets);
        Assert.Empty(noted.All<EraseText>());
        Assert.Empty(noted.Kept<TicketErasure>());
        Assert.Equal(("Export crashes", "c1", A.Monday.AddHours(2)), (waiting.Subject, waiting.CustomerId, waiting.EraseAt));
        Assert.Contains(noted.Decisions, decision => decision.Reason.Contains("is asked again at", StringComparison.Ordinal));
        Assert.Single(noted.All<DropRemoteLink>());

        var plan = A.Planner().Decide(Known() with { Ticket = waiting }, Due(ErasureCause.TicketDeleted));

        var ticket = Assert.Single(plan.Tickets);
        Assert.Equal((ErasedText.Mark, null, null), (ticket.Subject, ticket.CustomerId, ticket.Title));
        Assert.NotNull(ticket.ErasedAt);
        Assert.Equal(["d1", "k1"], plan.All<EraseText>().Select(erase => erase.Passage.Stamp));
        Assert.Equal(ErasureStage.ByItself, ticket.EraseStage);
        Assert.Equal(("7", null), (Assert.Single(plan.Kept<TicketErasure>()).TicketId, plan.Kept<TicketErasure>()[0].CustomerId));
        Assert.Contains(plan.Decisions, decision => decision.Reason.Contains("and 2 of its texts and files in Jira", StringComparison.Ordinal));
        Assert.Equal("1001", ticket.Link!.IssueId);
    }

    [Fact]
    public void What_was_taken_back_before_is_not_erased_again()
    {
        var plan = A.Planner().Decide(
            Known() with { Ticket = Waiting(), Passages = [Description with { WithdrawnAt = A.Monday }, Comment] }, Due(ErasureCause.TicketDeleted));

        Assert.Equal("k1", plan.Only<EraseText>().Passage.Stamp);
    }

    [Fact]
    public void A_ticket_waits_in_the_bin_as_long_as_is_configured_and_keeps_all_when_it_comes_back()
    {
        var planner = Planner(TimeSpan.FromDays(3));

        var binned = Assert.Single(planner.Decide(Known(), Seen(Deleted())).Tickets);
        var again = planner.Decide(Known() with { Ticket = binned }, Seen(Deleted()));
        var back = Assert.Single(planner.Decide(Known() with { Ticket = binned }, Seen(A.Ticket() with { UpdatedAt = A.Monday.AddHours(2) })).Tickets);

        Assert.Equal(A.Monday.AddHours(1) + TimeSpan.FromDays(3), binned.EraseAt);
        Assert.Equal("Export crashes", binned.Subject);
        Assert.True(again.IsEmpty);
        Assert.Equal((null, null, null, null), (back.EraseAt, back.EraseWhy, back.EraseStage, back.ErasedAt));
        Assert.Equal(Known().Ticket! with { UpdatedAt = back.UpdatedAt }, back with { Handled = Known().Ticket!.Handled, Contact = null });
    }

    [Fact]
    public void An_erased_ticket_stays_erased_however_often_it_is_seen()
    {
        var erased = Erased();

        var again = A.Planner().Decide(Known() with { Ticket = erased }, Seen(Deleted()));
        var later = A.Planner().Decide(Known() with { Ticket = erased }, Seen(Deleted() with { Subject = "Other words", UpdatedAt = A.Monday.AddHours(3) }));

        Assert.True(again.IsEmpty);
        Assert.Equal(ErasedText.Mark, Assert.Single(later.Tickets).Subject);
        Assert.Empty(later.Kept<ReportText>());
    }

    [Fact]
    public void A_ticket_of_an_erased_customer_is_erased_with_the_customers_others_and_nothing_of_it_goes_to_Jira_later()
    {
        var noted = A.Planner().Decide(Known(), Seen(A.Ticket() with { Requester = Gone(), UpdatedAt = A.Monday.AddHours(1) }));
        Assert.Equal(new CustomerErasure("c1", A.Monday.AddHours(2)), Assert.Single(noted.Kept<CustomerErasure>()));
        Assert.Empty(noted.Kept<TicketErasure>());

        var plan = A.Planner().Decide(Known() with { Ticket = Assert.Single(noted.Tickets) }, Due(ErasureCause.CustomerErased));

        Assert.Equal("c1", Assert.Single(plan.Kept<TicketErasure>()).CustomerId);
        Assert.Equal("Ticket 7: [erased]", plan.Only<PutRemoteLink>().Link.Title);
        Assert.Empty(plan.Kept<ReportText>());
        var held = Assert.Single(plan.Tickets);
        var next = A.Planner().Decide(
            Known() with { Ticket = held }, Seen(A.Ticket(A.Note("/dev Is there a date?")) with { Requester = Gone(), UpdatedAt = A.Monday.AddHours(2) }));
        Assert.Empty(next.All<AddComment>());
        Assert.Contains("was erased with its customer", next.OnlyNote(), StringComparison.Ordinal);
        Assert.Equal((ErasedText.Mark, null), (Assert.Single(next.Tickets).Subject, next.Tickets[0].CustomerId));
    }

    [Fact]
    public void A_ticket_without_a_requester_from_the_beginning_is_not_erased()
    {
        var nobody = A.Ticket() with { Requester = null };
        var held = TicketHolding.Of(nobody, null);

        Assert.Empty(A.Planner().Decide(new Known { Ticket = held }, Seen(nobody with { UpdatedAt = A.Monday.AddHours(1) })).Kept<TicketErasure>());
    }

    [Fact]
    public void A_vanished_ticket_is_shown_to_a_person_and_keeps_its_link_and_its_words()
    {
        var plan = A.Planner().Decide(Known(), new TicketVanished("7", A.Monday.AddHours(1), "c-1"));

        var held = Assert.Single(plan.Tickets);
        Assert.Empty(plan.All<EraseText>());
        Assert.Empty(plan.Kept<TicketErasure>());
        Assert.Equal((ErasureCause.TicketGone, ErasureStage.ForApproval), (held.EraseWhy, held.EraseStage));
        Assert.Equal(("Export crashes", "1001"), (held.Subject, held.Link!.IssueId));
        Assert.True(A.Planner().Decide(Known() with { Ticket = held }, Due(ErasureCause.TicketGone)).IsEmpty);
    }

    public static TheoryData<string> Absences => ["no requester", "no name", "nothing but an id", "another requester", "merged", "spam", "no account"];

    [Theory]
    [MemberData(nameof(Absences))]
    public void What_is_only_missing_erases_nothing(string absence)
    {
        var now = A.Ticket() with { UpdatedAt = A.Monday.AddHours(1) };
        var seen = absence switch
        {
            "no requester" => now with { Requester = null },
            "no name" => now with { Requester = new Customer("c1", null, "carl@example.com") },
            "nothing but an id" => now with { Requester = new Customer("c1", null, null) },
            "another requester" => now with { Requester = new Customer("a/b", null, null) },
            "merged" => now with { Requester = null, MergedInto = "8", Status = TicketStatus.Closed },
            "spam" => now with { Status = TicketStatus.Deleted, IsSpam = true },
            _ => now with { Requester = now.Requester! with { AccountId = null, AccountName = null } },
        };

        var plan = A.Planner().Decide(Known(), Seen(seen));

        Assert.Empty(plan.Kept<TicketErasure>());
        Assert.Empty(plan.Kept<CustomerErasure>());
        Assert.Empty(plan.All<EraseText>());
        Assert.All(plan.Tickets, ticket => Assert.Equal((null, null), (ticket.EraseAt, ticket.EraseWhy)));
    }

    [Fact]
    public void What_the_helpdesk_no_longer_says_when_it_is_asked_once_more_is_dropped_and_explained()
    {
        var plan = A.Planner().Decide(Known() with { Ticket = Waiting() }, Due(null));

        Assert.Equal((null, null), (Assert.Single(plan.Tickets).EraseAt, plan.Tickets[0].EraseStage));
        Assert.Empty(plan.Kept<TicketErasure>());
        Assert.Contains("Nothing is erased", Assert.Single(plan.Decisions).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_only_gone_when_it_is_asked_once_more_waits_for_a_person()
    {
        var held = Assert.Single(A.Planner().Decide(Known() with { Ticket = Waiting() }, Due(ErasureCause.TicketGone)).Tickets);

        Assert.Equal((ErasureCause.TicketGone, ErasureStage.ForApproval), (held.EraseWhy, held.EraseStage));
    }

    [Fact]
    public void What_is_too_much_waits_for_a_person_who_approves_it()
    {
        var held = Assert.Single(A.Planner().Decide(Known() with { Ticket = Waiting() }, Due(ErasureCause.TicketDeleted, mayErase: false)).Tickets);
        var known = Known() with { Ticket = held };

        Assert.Equal(ErasureStage.ForApproval, held.EraseStage);
        Assert.True(A.Planner().Decide(known, Due(ErasureCause.TicketDeleted)).IsEmpty);
        var plan = A.Planner().Decide(known, Decided(isApproved: true));
        Assert.Equal(2, plan.All<EraseText>().Count);
        Assert.Null(Assert.Single(plan.Tickets).EraseStage);
        Assert.Contains(plan.Decisions, decision => decision.Reason.Contains("Lea approved it", StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_rejected_is_asked_again_only_after_a_new_fact()
    {
        var rejected = Assert.Single(A.Planner().Decide(Known() with { Ticket = Waiting() }, Decided(isApproved: false)).Tickets);
        var known = Known() with { Ticket = rejected };

        Assert.Equal((null, ErasureStage.Rejected), (rejected.EraseAt, rejected.EraseStage));
        Assert.All(A.Planner().Decide(known, Seen(Deleted() with { UpdatedAt = A.Monday.AddHours(5) })).Tickets, ticket => Assert.Null(ticket.EraseAt));
        Assert.All(A.Planner().Decide(known, new TicketVanished("7", A.Monday.AddHours(5), "c")).Tickets, ticket => Assert.Null(ticket.EraseAt));
        var back = Assert.Single(A.Planner().Decide(known, Seen(A.Ticket() with { UpdatedAt = A.Monday.AddHours(5) })).Tickets);
        var again = Assert.Single(A.Planner().Decide(Known() with { Ticket = back }, Seen(Deleted() with { UpdatedAt = A.Monday.AddHours(6) })).Tickets);
        Assert.Equal(ErasureStage.Due, again.EraseStage);
    }

    [Fact]
    public void A_person_decides_nothing_about_what_does_not_wait()
    {
        Assert.True(A.Planner().Decide(Known(), Decided(isApproved: true)).IsEmpty);
        Assert.True(A.Planner().Decide(new Known(), Decided(isApproved: false)).IsEmpty);
    }

    [Fact]
    public void A_restored_ticket_is_described_again_and_keeps_its_link()
    {
        var erased = Erased();
        var back = A.Ticket() with { UpdatedAt = A.Monday.AddHours(3), Description = RichText.FromPlain("Write to carl@example.com") };

        var plan = A.Planner().Decide(
            Known() with { Ticket = erased, Passages = [Description with { WithdrawnAt = A.Monday.AddHours(1) }] }, A.Seen(back) with { SeenAt = A.Monday.AddHours(4) });

        var ticket = Assert.Single(plan.Tickets);
        Assert.Equal(("Export crashes", "c1", (DateTimeOffset?)null), (ticket.Subject, ticket.CustomerId, ticket.ErasedAt));
        var again = plan.Only<DescribeAgain>();
        Assert.Equal(("1001", "Export crashes"), (again.IssueId, again.Summary));
        Assert.Contains("Write to [e-mail]", again.Description.ToString(), StringComparison.Ordinal);
        Assert.Single(plan.All<PutRemoteLink>());
        Assert.Single(plan.Kept<ReportText>());
    }

    [Fact]
    public void Tickets_that_waited_for_its_issue_are_told_and_looked_at_again()
    {
        var filing = A.HeldTicket() with { Link = new TicketLink(null, LinkOrigin.Rule, "tag bug", A.Monday) };
        var waiting = A.HeldTicket() with { Id = "8", Link = new TicketLink(null, LinkOrigin.Duplicate, "same", A.Monday) { Awaits = "7" } };

        var plan = A.Planner().Decide(new Known { Ticket = filing with { EraseAt = A.Monday, EraseStage = ErasureStage.Due }, Waiting = [waiting] }, Due(ErasureCause.TicketDeleted));

        Assert.Equal("8", plan.Only<RefetchAgain>().Id);
        Assert.Contains("Write /bug", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.All(plan.Tickets, ticket => Assert.Null(ticket.Link));
    }

    [Fact]
    public void People_are_told_to_look_for_what_they_copied()
    {
        var plan = A.Planner().Decide(new Known(), new TextErased("7", "1001", A.Monday, "c-1"));

        Assert.Contains("check the title, the description, comments and files", plan.Only<TellIssue>().Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_wrote_into_a_description_stays_and_what_was_quoted_goes()
    {
        var description = RichText.Of(
            Paragraph.Of(new TextRun("Cause: a race in the exporter.")),
            Paragraph.Of(new TextRun("Reported by Rita Rep for a customer of Acme in "), Link.To("https://desk.example/tickets/7", "ticket 7"), new TextRun(":")),
            new Quote([Paragraph.Of(new TextRun("canary"))]),
            new Heading(3, [new TextRun("Environment")]),
            new BlockList(false, [new ListItem([Paragraph.Of(new TextRun("canary os"))])]),
            new Quote([Paragraph.Of(new TextRun("From the specification"))]));

        var rest = ErasedText.WithoutOurs(description, "7", []).ToString();

        Assert.DoesNotContain("canary", rest, StringComparison.Ordinal);
        Assert.Contains("Cause: a race", rest, StringComparison.Ordinal);
        Assert.Contains("From the specification", rest, StringComparison.Ordinal);
    }

    [Fact]
    public void The_steps_that_a_rep_gave_go_and_what_an_engineer_wrote_below_them_stays()
    {
        const string Steps = "1. Open the canary\n2. Save it\n\nThen the canary is gone.";
        var description = RichText.Of(
        [
            new Heading(3, [new TextRun("Steps to reproduce")]), .. PlainText.Read(Steps).Blocks, Paragraph.Of(new TextRun("ENGINEER: the cache is at fault.")),
        ]);

        var rest = ErasedText.WithoutOurs(description, "7", ErasedText.PrintsOf(Steps)).ToString();

        Assert.DoesNotContain("canary", rest, StringComparison.Ordinal);
        Assert.Contains("ENGINEER: the cache is at fault.", rest, StringComparison.Ordinal);
    }

    [Fact]
    public void An_example_leaves_the_issue_of_a_category_and_the_others_stay()
    {
        var description = RichText.Of(
            Paragraph.Of(new TextRun("Ticket 7: "), new TextRun("canary", TextMarks.Strong)), new Quote([Paragraph.Of(new TextRun("canary"))]),
            Paragraph.Of(new TextRun("Ticket 71: "), new TextRun("stays", TextMarks.Strong)), new Quote([Paragraph.Of(new TextRun("stays too"))]));

        var rest = ErasedText.WithoutExample(description, "7").ToString();

        Assert.DoesNotContain("canary", rest, StringComparison.Ordinal);
        Assert.Contains("stays too", rest, StringComparison.Ordinal);
    }

    private static Known Known() => new()
    {
        Ticket = A.HeldTicket("1001"),
        Issue = A.HeldIssue(),
        LinkedCount = 1,
        Passages = [Description, Comment, Given],
    };

    private static TicketState Waiting() => Assert.Single(A.Planner().Decide(Known(), Seen(Deleted())).Tickets);

    private static TicketState Erased() => Assert.Single(A.Planner().Decide(Known() with { Ticket = Waiting() }, Due(ErasureCause.TicketDeleted)).Tickets);

    private static Customer Gone() => new("c1", null, null) { IsErased = true };

    private static ErasureDue Due(ErasureCause? fact, bool mayErase = true) => new("7", fact, mayErase, A.Monday.AddHours(3), "c-1");

    private static ErasureDecided Decided(bool isApproved) => new("7", isApproved, "Lea", A.Monday.AddHours(3), "c-1");

    private static Ticket Deleted() => A.Ticket() with { Status = TicketStatus.Deleted, UpdatedAt = A.Monday.AddHours(1) };

    private static TicketSeen Seen(Ticket ticket) => A.Seen(ticket);

    private static Planner Planner(TimeSpan grace) => BridgePlanner.Of(
        new PlannerSettings(A.Filing(), A.Relay(), "bugbridge", key => "https://jira.example/browse/" + key) { Privacy = new PrivacySettings { EraseAfter = grace } });
}
