using BugBridge.Core.FirstContact;
using BugBridge.Core.Sync.State;
using Xunit;
using static BugBridge.Tests.FirstContact.CompanyMonth;

namespace BugBridge.Tests.FirstContact;

/// <summary>Figures that were worked out by hand, ticket by ticket.</summary>
public sealed class CompanyMonthTests
{
    internal static FirstContactFigures Figures => FirstContactCount.Of([.. Tickets.Select(one => one.Ticket)], Names, Rule, October, Now);

    [Fact]
    public void Every_ticket_has_the_outcome_that_a_person_gives_it()
    {
        foreach (var (ticket, outcome) in Tickets)
        {
            Assert.Equal((ticket.Id, outcome), (ticket.Id, Rule.OutcomeOf(ticket.Contact, ticket.IsMerged, October.Until, Now)));
        }
    }

    [Fact]
    public void The_months_figures_are_those_counted_by_hand() => Check(Figures);

    [Fact]
    public void By_the_older_rule_only_what_was_received_and_solved_in_the_month_counts()
    {
        var figures = FirstContactCount.Of([.. Tickets.Select(one => one.Ticket)], Names, Rule with { Month = ContactMonth.ReceivedAndSolved }, October, Now);

        // All but 31 and 32, which were not received in October; 22-25 were not solved in it.
        Assert.Equal((46, new ContactCounts(18, 10, 4)), (figures.Counted, figures.All.Counts));
        Assert.Contains(new LeftOutCount(ContactOutcome.NotSolved, 4), figures.LeftOut);
    }

    [Fact]
    public void An_empty_month_has_no_share_no_times_and_no_groups()
    {
        var figures = FirstContactCount.Of([], Names, Rule, October, Now);

        Assert.Equal((0, 0, null, null), (figures.Counted, figures.All.Counts.Settled, figures.All.Counts.Share, figures.All.Counts.Interval));
        Assert.Equal(new ContactTimes(null, null, null, null), figures.All.CalendarTimes);
        Assert.Empty(figures.ByRep);
        Assert.Null(figures.Offer.Difference);
        Assert.Null(figures.Offer.Interval);
        Assert.Null(figures.Offer.Ratio);
        Assert.Equal(12, figures.Trend.Length);
    }

    [Fact]
    public void With_the_older_options_thanks_copies_and_what_reps_began_count_as_they_did()
    {
        var old = Rule with { CountThanks = true, CountCopies = true, CountProactive = true };
        ContactOutcome Of(string id) => Tickets.Single(one => one.Ticket.Id == id).Ticket is var ticket ? old.OutcomeOf(ticket.Contact, ticket.IsMerged, October.Until, Now) : default;

        Assert.Equal([ContactOutcome.MoreContacts, ContactOutcome.MoreContacts, ContactOutcome.FirstContact], [Of("40"), Of("42"), Of("45")]);
    }

    [Fact]
    public void What_counts_as_no_reply_beside_one_that_does_is_overlooked_and_counted()
    {
        var plain = Tickets[0].Ticket;
        TicketState With(TurnSide side) => plain with { Contact = plain.Contact! with { PassedOver = side } };

        var figures = FirstContactCount.Of([With(TurnSide.Ignored), With(TurnSide.Ignored), With(TurnSide.Automatic), plain], Names, Rule, October, Now);

        Assert.Equal((4, new Overlooked(0, 0, 0) { Ignored = 2, Automatic = 1 }), (figures.All.Counts.FirstContact, figures.Overlooked));
    }

    [Fact]
    public void Groups_of_less_than_thirty_tickets_are_not_ranked_but_stand_by_name_after_the_others()
    {
        var tickets = new[] { ("zed", 31), ("kim", 30), ("bob", 29), ("abe", 2) }
            .SelectMany(one => Enumerable.Repeat(Tickets[0].Ticket with { Contact = Contact(one.Item1, 2, 3, null, null, null) }, one.Item2)).ToList();

        Assert.Equal(["zed", "kim", "abe", "bob"], FirstContactCount.Of(tickets, Names, Rule, October, Now).ByRep.Select(group => group.Key));
    }

    [Fact]
    public void A_rule_of_two_replies_lets_the_second_pass_and_not_the_third()
    {
        var rule = Rule with { MaxReplies = 2 };
        var two = Contact("ana", 2, 3, null, null, null) with { SecondReplyAt = Day(2.5) };

        Assert.Equal(ContactOutcome.FirstContact, rule.OutcomeOf(two, false, October.Until, Now));
        Assert.Equal(ContactOutcome.MoreContacts, rule.OutcomeOf(two with { ThirdReplyAt = Day(2.75) }, false, October.Until, Now));
    }

    [Fact]
    public void Until_the_window_is_over_a_failure_waits_like_a_success_and_so_does_a_ticket_that_nobody_answered()
    {
        var quiet = Contact("ana", 2, 3, null, null, null);
        TicketContact[] all = [quiet, quiet with { SecondReplyAt = Day(2.5) }, quiet with { CustomerAt = Day(3.5) }, Contact(null, null, 3, null, null, null)];

        Assert.All(all, one => Assert.Equal(ContactOutcome.Pending, Rule.OutcomeOf(one, false, October.Until, Day(10).AddTicks(-1))));
        Assert.Equal(
            [ContactOutcome.FirstContact, ContactOutcome.MoreContacts, ContactOutcome.MoreContacts, ContactOutcome.NeverAnswered],
            all.Select(one => Rule.OutcomeOf(one, false, October.Until, Day(10))));
        Assert.Equal(Day(39), Rule.FinalAt(October));
    }

    [Fact]
    public void Without_a_window_the_reply_that_solves_in_the_same_update_answers_and_counts()
    {
        var rule = Rule with { ReopenWindow = TimeSpan.Zero };
        var solved = Contact("ana", 3, 3, null, null, null);

        Assert.Equal(ContactOutcome.FirstContact, rule.OutcomeOf(solved, false, October.Until, Day(3)));
        Assert.Equal(ContactOutcome.MoreContacts, rule.OutcomeOf(solved with { FirstReplyAt = Day(2), SecondReplyAt = Day(3) }, false, October.Until, Day(3)));
        Assert.Equal(ContactOutcome.FirstContact, rule.OutcomeOf(solved with { SecondReplyAt = Day(3).AddTicks(1), CustomerAt = Day(3).AddTicks(1) }, false, October.Until, Day(3)));
        Assert.Equal(ContactOutcome.NeverAnswered, rule.OutcomeOf(solved with { FirstReplyAt = Day(3).AddTicks(1) }, false, October.Until, Day(3)));
        Assert.Equal(October.Until, rule.FinalAt(October));
    }

    [Fact]
    public void Without_a_window_only_what_came_before_it_was_solved_counts()
    {
        var rule = Rule with { ReopenWindow = TimeSpan.Zero };
        var contact = Contact("ana", 2, 3, null, null, null);

        Assert.Equal(ContactOutcome.FirstContact, rule.OutcomeOf(contact with { ReopenedAt = Day(3) }, false, October.Until, Day(3)));
        Assert.Equal(ContactOutcome.MoreContacts, rule.OutcomeOf(contact with { CustomerAt = Day(2.5) }, false, October.Until, Day(3)));
    }

    /// <summary>What the figures are, whoever counted.</summary>
    internal static void Check(FirstContactFigures figures)
    {
        // 48 tickets, less 22-25 and 32, which were not solved in October. 31 and 32 were not received in it, and 22-25 were not solved when it ended.
        Assert.Equal((43, 46, 4), (figures.Counted, figures.Received, figures.Unsolved));

        // 01-04, 08, 11, 13, 14, 27, 31, 33-36, 39, 40, 42, 46, 48 | 05-07, 09, 10, 12, 15, 37, 41, 47 | 26, 28-30.
        Assert.Equal(new ContactCounts(19, 10, 4), figures.All.Counts);
        Assert.Equal(19d / 29, figures.All.Counts.Share!.Value, 12);
        Assert.Equal(
            [
                new(ContactOutcome.Merged, 2), // 16, 19
                new(ContactOutcome.Spam, 2), // 17, 18
                new(ContactOutcome.MetLate, 1), // 38
                new(ContactOutcome.NeverAnswered, 2), // 20, 21
                new(ContactOutcome.OnlyIgnored, 1), // 43
                new(ContactOutcome.OnlyAutomatic, 1), // 44
                new(ContactOutcome.Proactive, 1), // 45
            ],
            figures.LeftOut);
        Assert.Equal(new Overlooked(1, 1, 1), figures.Overlooked); // 40, 42, 46
        Assert.Equal(new RecontactEffect(1, new ContactCounts(20, 9, 4)), figures.Recontacts); // 47
        Assert.Equal(figures.Counted, figures.All.Counts.Settled + figures.All.Counts.Pending + figures.LeftOut.Sum(one => one.Tickets));

        Assert.Equal(
            [
                ("ana", "Ana", new ContactCounts(9, 5, 2)), // 01 02 11 31 33 34 35 40 42 | 05 09 10 15 47 | 29 30
                ("ben", "Ben", new ContactCounts(8, 5, 0)), // 03 04 08 13 14 36 46 48 | 06 07 12 37 41
                ("left", "Lee, who left", new ContactCounts(1, 0, 2)), // 27 | | 26 28
                ("unnamed", "unnamed", new ContactCounts(1, 0, 0)), // 39
            ],
            Rows(figures.ByRep));
        Assert.Equal(
            [
                ("ana", "Ana", new ContactCounts(7, 5, 2)), // as above without 01 02
                ("ben", "Ben", new ContactCounts(10, 5, 0)), // as above with 01 02
                ("left", "Lee, who left", new ContactCounts(1, 0, 2)),
                ("unnamed", "unnamed", new ContactCounts(1, 0, 0)),
            ],
            Rows(figures.BySolver));

        // All 29 and those that nobody answered (20, 21, 43, 44). Two replies came in 05-08, 14 and 37, and a message in 09-11, 14, 40 and 41.
        Assert.Equal(
            [new(FirstContactKind.ZendeskOneTouch, new ContactCounts(27, 6, 4)), new(FirstContactKind.Freshdesk, new ContactCounts(27, 6, 4))],
            figures.Others);
        Assert.Equal(
            [
                ("chat", "chat", new ContactCounts(1, 1, 2)), // 11 | 10 | 29 30
                ("email", "email", new ContactCounts(7, 4, 2)), // 03 04 08 13 14 27 48 | 06 07 12 41 | 26 28
                ("phone", "phone", new ContactCounts(1, 0, 0)), // 46
                ("web", "web", new ContactCounts(9, 5, 0)), // 01 02 31 33-36 40 42 | 05 09 15 37 47
                (null, null, new ContactCounts(1, 0, 0)), // 39
            ],
            Rows(figures.ByChannel));
        Assert.Equal(
            [
                ("Billing", "Billing", new ContactCounts(7, 2, 2)), // 03 04 13 14 27 46 48 | 12 41 | 26 28
                ("Login", "Login", new ContactCounts(10, 6, 2)), // 01 02 11 31 33-36 40 42 | 05 09 10 15 37 47 | 29 30
                (null, null, new ContactCounts(2, 2, 0)), // 08 39 | 06 07
            ],
            Rows(figures.ByCategory));
        Assert.Equal(
            [
                ("Api", "Api", new ContactCounts(1, 1, 2)), // 08 | 07 | 29 30
                ("App", "App", new ContactCounts(16, 9, 2)), // 01-03 11 13 14 27 31 33-36 40 42 46 48 | 05 06 09 10 12 15 37 41 47 | 26 28
                (null, null, new ContactCounts(2, 0, 0)), // 04 39
            ],
            Rows(figures.ByProduct));

        // 33 36 | 37, and the others.
        Assert.Equal(new ContactCounts(2, 1, 0), figures.Offer.With.Counts);
        Assert.Equal(new ContactCounts(17, 9, 4), figures.Offer.Without.Counts);
        Assert.Equal((2d / 3) - (17d / 26), figures.Offer.Difference!.Value, 12);
        Assert.Equal(2d / 3 / (17d / 26), figures.Offer.Ratio!.Value, 12);

        CheckTimes(figures.All.CalendarTimes);
        Assert.Equal((12, "2025-11", "2026-10"), (figures.Trend.Length, figures.Trend[0].Month.ToString(), figures.Trend[^1].Month.ToString()));
        Assert.Equal(figures.All.Counts, figures.Trend[^1].Counts);

        // 31, received in September and solved in October, is October's.
        Assert.Equal(new ContactCounts(0, 0, 0), figures.Trend[^2].Counts);
    }

    /// <summary>
    /// From filing to the first reply, in days, of the 33 that were resolved: 46 took 0, 2 took 0.25 (02, 26), 26 took 0.5, 31 took 0.51, and 3 took 1 (04, 27, 28). To the
    /// solving: 46 took 0.03, 3 took 0.5 (01, 10, 11), 31 took 0.51, 23 took 1 (02-04, 06-08, 12-15, 29, 30, 33-37, 39-42, 47, 48), 2 took 1.5 (27, and 28 a tick more), 2 took 2 (05, 09),
    /// and 26 took 8 less a tick. The median is the 17th, and the 90th percentile the 30th.
    /// </summary>
    private static void CheckTimes(ContactTimes times)
    {
        Assert.Equal(TimeSpan.FromDays(0.5), times.ReplyMedian);
        Assert.Equal(Day(1.5) - Day(0.99), times.Reply90);
        Assert.Equal(TimeSpan.FromDays(1), times.SolvedMedian);
        Assert.Equal(TimeSpan.FromDays(1.5) + TimeSpan.FromTicks(1), times.Solved90);
    }

    private static IEnumerable<(string? Key, string? Name, ContactCounts Counts)> Rows(IEnumerable<ContactGroup> groups) =>
        groups.Select(group => (group.Key, group.Name, group.Counts));
}
