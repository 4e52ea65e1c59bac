using System.Globalization;
using BugBridge.Core.Duplicates;
using BugBridge.Core.FirstContact;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;
using static BugBridge.Tests.FirstContact.CompanyMonth;
using RichText = BugBridge.Core.Text.RichText;

namespace BugBridge.Tests.FirstContact;

/// <summary>When a customer's new ticket makes the one before not resolved at first contact.</summary>
public sealed class RecontactTests
{
    private static readonly ReportPrint Long = PrintOf("Export to CSV fails on the invoices page", "Since Monday.");

    [Fact]
    public void A_follow_up_of_the_closed_ticket_comes_back_to_it()
    {
        Assert.Equal(new Recontact("2", Day(5), RecontactCause.FollowUp), Recontact.Of(Solved(), [Later() with { Contact = Whole with { FollowsId = "1" } }], false));
        Assert.Null(Recontact.Of(Solved(), [Later() with { Contact = Whole with { FollowsId = "3" } }], false));
    }

    [Fact]
    public void A_ticket_that_a_rep_merged_into_it_comes_back_to_it() =>
        Assert.Equal(RecontactCause.Merged, Recontact.CauseOf(Solved(), Later() with { IsMerged = true, MergedInto = "1" }, false));

    [Fact]
    public void A_ticket_behind_the_same_issue_comes_back_to_it_and_two_without_an_issue_do_not()
    {
        var link = new TicketLink("10", LinkOrigin.Duplicate, null, Day(5));

        Assert.Equal(RecontactCause.SameIssue, Recontact.CauseOf(Solved() with { Link = link }, Later() with { Link = link }, false));
        Assert.Null(Recontact.CauseOf(Solved() with { Link = link }, Later() with { Link = link with { IssueId = "11" } }, false));
        Assert.Null(Recontact.CauseOf(Solved() with { Link = link with { IssueId = null } }, Later() with { Link = link with { IssueId = null } }, false));
    }

    [Fact]
    public void A_ticket_that_says_the_same_comes_back_to_it_and_so_does_one_under_a_title_that_nobody_else_has()
    {
        var (same, title) = (Later() with { Contact = Whole with { Print = Long } }, Later() with { Contact = Whole with { Print = PrintOf("Export to CSV fails on the invoices page", "It still does.") } });

        Assert.Equal((RecontactCause.SameText, RecontactCause.SameText), (Recontact.CauseOf(Solved(), same, false), Recontact.CauseOf(Solved(), same, true)));
        Assert.Equal((RecontactCause.SameTitle, null), (Recontact.CauseOf(Solved(), title, false), Recontact.CauseOf(Solved(), title, true)));
    }

    [Fact]
    public void Another_customers_ticket_never_comes_back_nor_does_one_that_a_rep_began_spam_or_one_of_which_the_beginning_is_unknown()
    {
        var back = Later() with { Contact = Whole with { FollowsId = "1", Print = Long } };
        TicketState[] none =
        [
            back with { CustomerId = "c2" },
            back with { CustomerId = null },
            back with { Contact = back.Contact with { Begun = ContactBeginning.Proactive } },
            back with { Contact = back.Contact with { IsSpam = true } },
            back with { Contact = back.Contact with { IsPartial = true } },
            back with { Contact = null },
        ];

        Assert.All(none, one => Assert.Null(Recontact.Of(Solved(), [one], false)));
        Assert.Null(Recontact.Of(Solved() with { CustomerId = null }, [back with { CustomerId = null }], false));
        Assert.NotNull(Recontact.Of(Solved(), [back with { Contact = back.Contact with { Begun = ContactBeginning.Call } }], false));
    }

    [Fact]
    public void Only_what_was_filed_after_it_was_solved_and_within_90_days_comes_back_and_the_first_counts()
    {
        TicketState At(string id, DateTimeOffset at) => Later() with { Id = id, CreatedAt = at, Contact = Whole with { Print = Long } };

        Assert.Null(Recontact.Of(Solved(), [At("2", Day(4)), At("3", Day(3)), At("4", Day(94))], false));
        Assert.Equal("6", Recontact.Of(Solved(), [At("5", Day(60)), At("6", Day(4).AddTicks(1)), At("7", Day(6))], false)!.TicketId);
        Assert.Null(Recontact.Of(Solved() with { Contact = new TicketContact { Print = Long } }, [At("2", Day(5))], false));
    }

    [Fact]
    public void What_was_found_stays_when_either_ticket_is_erased_and_goes_when_the_new_one_was_deleted()
    {
        var found = new Recontact("2", Day(5), RecontactCause.SameText);
        var earlier = Solved() with { Contact = Solved().Contact! with { Recontact = found } };
        var erased = Later() with { CustomerId = null, ErasedAt = Day(20), Contact = Whole };

        Assert.Equal(found, Recontact.Of(earlier, [erased], false));
        Assert.Equal(found, Recontact.Of(earlier with { CustomerId = null, ErasedAt = Day(20) }, [], false));
        Assert.Null(Recontact.Of(earlier, [erased with { Contact = Whole with { IsSpam = true } }], false));
        Assert.Null(Recontact.Of(Solved(), [erased], false));
    }

    [Fact]
    public void Coming_back_within_the_window_is_one_more_contact_by_our_rule_alone_and_at_its_end_no_more()
    {
        var contact = Contact("ana", 1.5, 2, null, null, null) with { Recontact = new Recontact("2", Day(8.9), RecontactCause.FollowUp) };
        ContactOutcome Of(FirstContactRule rule, double recontact = 8.9) =>
            rule.OutcomeOf(contact with { Recontact = contact.Recontact! with { At = Day(recontact) } }, false, October.Until, Now);

        Assert.Equal((ContactOutcome.MoreContacts, ContactOutcome.FirstContact), (Of(Rule), Of(Rule, 9)));
        Assert.Equal((ContactOutcome.MoreContacts, ContactOutcome.FirstContact), (Of(Rule with { RecontactWindow = TimeSpan.FromDays(14) }, 15.9), Of(Rule with { RecontactWindow = TimeSpan.Zero })));
        Assert.All(Rule.Others(), other => Assert.Equal(ContactOutcome.FirstContact, Of(other)));
        Assert.True(Rule.IsOnlyBack(contact));
        Assert.False(Rule.IsOnlyBack(contact with { CustomerAt = Day(3) }));
        Assert.Equal(ContactOutcome.NeverAnswered, Rule.OutcomeOf(contact with { FirstReplyAt = null }, false, October.Until, Now));
    }

    [Fact]
    public void Until_the_longer_of_both_windows_is_over_a_ticket_is_pending_by_every_definition()
    {
        var rule = Rule with { RecontactWindow = TimeSpan.FromDays(14) };
        var contact = Contact("ana", 1.5, 2, null, null, null);

        Assert.All(rule.Others().Append(rule), one => Assert.Equal(ContactOutcome.Pending, one.OutcomeOf(contact, false, October.Until, Day(16).AddTicks(-1))));
        Assert.All(rule.Others().Append(rule), one => Assert.Equal(ContactOutcome.FirstContact, one.OutcomeOf(contact, false, October.Until, Day(16))));
        Assert.Equal((October.Until.AddDays(14), October.Until.AddDays(7)), (rule.FinalAt(October), (rule with { RecontactWindow = TimeSpan.FromDays(1) }).FinalAt(October)));
    }

    [Fact]
    public void A_customers_words_are_held_as_a_print_as_they_were_first_and_what_a_rep_or_a_telephone_wrote_is_not()
    {
        var ticket = A.Ticket(Opening(A.Customer)) with { Subject = "Export crashes on the invoices page" };
        var first = Look(ticket);

        Assert.NotNull(first!.Print);
        Assert.Equal(first.Print, Look(ticket with { Subject = "Renamed by a rep" }, A.HeldTicket() with { Contact = first })!.Print);
        Assert.Null(Look(ticket with { Comments = [Opening(A.Rep)] })!.Print);
        Assert.Null(Look(ticket with { Channel = "voice" })!.Print);
        Assert.Null(Look(ticket with { HasWholeThread = false })!.Print);
        Assert.Null(Look(ticket, A.HeldTicket() with { ErasedAt = Now, Contact = first })!.Print);
        Assert.Null(Look(ticket, settings: new FirstContactSettings { RecontactWindow = TimeSpan.Zero })!.Print);
        Assert.Null(Look(ticket, settings: new FirstContactSettings { ReopenWindow = TimeSpan.Zero })!.Print);
    }

    [Theory]
    [InlineData("Thanks a lot!", true)]
    [InlineData("Thanks, but it fails again.", false)]
    public void A_follow_up_that_only_thanks_does_not_come_back_unless_thanks_count(string text, bool isThanks)
    {
        var followUp = A.Ticket(Opening(A.Customer) with { Body = RichText.FromPlain(text) }) with { FollowsId = "1" };
        var back = Look(followUp)!;

        Assert.Equal(isThanks ? ContactBeginning.Thanks : null, back.Begun);
        Assert.Equal(isThanks, Recontact.CauseOf(Solved(), Later() with { Contact = back }, false) is null);
        Assert.Null(Look(followUp, settings: new FirstContactSettings { CountThanks = true })!.Begun);
        Assert.Null(Look(followUp with { FollowsId = null })!.Begun);
    }

    [Fact]
    public void A_follow_up_with_which_the_bridge_answers_a_customer_is_begun_by_a_rep()
    {
        var contact = Look(A.Ticket(Opening(A.Rep) with { Stamp = "bb1" }) with { FollowsId = "3" });

        Assert.Equal((ContactBeginning.Proactive, "3", null), (contact!.Begun, contact.FollowsId, contact.Print));
    }

    [Theory]
    [InlineData("90.00:00:00", true)]
    [InlineData("00:00:00", true)]
    [InlineData("90.00:00:01", false)]
    [InlineData("-00:00:01", false)]
    public void The_window_is_from_none_to_90_days(string window, bool isFine) =>
        Assert.Equal(isFine, !new FirstContactSettings { RecontactWindow = TimeSpan.Parse(window, CultureInfo.InvariantCulture) }.Faults().Any());

    private static TicketContact Whole => new() { FirstReplyAt = null };

    private static TicketState Solved() => Held("1", 1) with { Contact = Contact("ana", 2, 4, null, null, null) with { Print = Long } };

    private static TicketState Later() => Held("2", 5) with { Contact = Whole };

    private static TicketState Held(string id, double day) => A.HeldTicket() with { Id = id, CreatedAt = Day(day), CustomerId = "c1" };

    private static ReportPrint PrintOf(string title, string text) => PrintReading.Of(new Report("ticket:1", title, text, null, null, A.Monday), [])!;

    private static TicketComment Opening(Author author) => A.Note("m0") with { Id = "m0", Kind = CommentKind.PublicReply, Author = author, CreatedAt = A.Monday };

    private static TicketContact? Look(Ticket ticket, TicketState? held = null, FirstContactSettings? settings = null) =>
        Assert.Single(BridgePlanner.Of(new(A.Filing(), A.Relay(), "bugbridge", key => key) { FirstContact = settings ?? new FirstContactSettings() })
            .Decide(new Known { Ticket = held }, A.Seen(ticket with { UpdatedAt = ticket.UpdatedAt.AddHours(1), Status = TicketStatus.Pending })).Tickets).Contact;
}
