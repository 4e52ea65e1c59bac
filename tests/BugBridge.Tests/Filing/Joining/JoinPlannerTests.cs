using BugBridge.Core.Filing.Joining;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Filing.Joining;

public sealed class JoinPlannerTests
{
    private static readonly DateTimeOffset At = A.Monday.AddHours(2);

    [Fact]
    public void A_ticket_that_joined_is_told_with_its_subject_and_words_and_without_its_customers_name()
    {
        var ticket = A.Ticket() with { Description = RichText.FromPlain("I am Carl Customer, call +49 170 1234567.") };

        var plan = Decide(Held(), ticket);

        var told = plan.Only<TellJoined>();
        Assert.Equal(("1001", 0), (told.IssueId, told.More));
        Assert.Equal(("7", "Export crashes", "a customer of Acme"), (told.Tickets[0].TicketId, told.Tickets[0].Title, told.Tickets[0].Customer));
        Assert.DoesNotContain("Carl", told.Tickets[0].Words.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("1234567", told.Tickets[0].Words.ToString(), StringComparison.Ordinal);
        Assert.Equal(new Join("7", "1001", JoinState.Told, At), Assert.Single(plan.Kept<Join>()));
        Assert.Equal(told.Stamp, Decide(Held(), ticket).Only<TellJoined>().Stamp);
    }

    [Theory]
    [InlineData(-23, false)]
    [InlineData(-24, true)]
    [InlineData(-25, true)]
    public void Between_two_comments_a_day_passes(int toldHoursAgo, bool isTold) =>
        Assert.Equal(isTold, !Decide(Held() with { ToldAt = At.AddHours(toldHoursAgo) }, A.Ticket()).IsEmpty);

    [Theory]
    [InlineData("erased")]
    [InlineData("to be erased")]
    [InlineData("deleted")]
    [InlineData("gone")]
    [InlineData("spam")]
    [InlineData("suspended")]
    [InlineData("merged")]
    [InlineData("customer gone")]
    [InlineData("unlinked")]
    [InlineData("another issue")]
    [InlineData("filed for it")]
    [InlineData("issue gone")]
    public void Nothing_is_told_of_a_ticket_that_may_not_cross_or_no_longer_joins(string why)
    {
        var state = Joined();
        var (ticket, issue) = (A.Ticket(), A.HeldIssue());
        var (now, read, held) = why switch
        {
            "erased" => (state with { ErasedAt = A.Monday }, ticket, issue),
            "to be erased" => (state with { EraseAt = A.Monday }, ticket, issue),
            "deleted" => (state, ticket with { Status = TicketStatus.Deleted }, issue),
            "gone" => (state with { Status = TicketStatus.Deleted }, (Ticket?)null, issue),
            "spam" => (state, ticket with { IsSpam = true }, issue),
            "suspended" => (state, ticket with { WithheldBecause = "is held back as suspicious" }, issue),
            "merged" => (state, ticket with { MergedInto = "8" }, issue),
            "customer gone" => (state, ticket with { Requester = ticket.Requester! with { IsErased = true } }, issue),
            "unlinked" => (state with { Link = null }, ticket, issue),
            "another issue" => (state with { Link = state.Link! with { IssueId = "1002" } }, ticket, issue),
            "filed for it" => (state with { Link = state.Link! with { Origin = LinkOrigin.Command } }, ticket, issue),
            _ => (state, ticket, issue with { IsGone = true }),
        };

        var plan = Decide(Held(now), read, held);

        Assert.Empty(plan.Actions);
        Assert.Equal(new Join("7", null, JoinState.Left, At), Assert.Single(plan.Kept<Join>()));
    }

    [Fact]
    public void A_ticket_that_the_helpdesk_does_not_show_waits() => Assert.True(Decide(Held(), null).IsEmpty);

    [Fact]
    public void Tickets_that_were_not_read_and_those_of_waves_are_counted()
    {
        var known = new Known { Issue = A.HeldIssue() }.With(new HeldJoins([Joined(), Joined() with { Id = "8" }], 340, null));

        var plan = A.Planner().Decide(known, new JoinsDue("1001", [new JoinedRead("7", A.Ticket())], ["8"], At, "c"));

        Assert.Equal(341, plan.Only<TellJoined>().More);
        Assert.Equal(["7", "8"], plan.Kept<Join>().Select(join => join.TicketId));
        Assert.Equal(new QuietJoins("1001", At), Assert.Single(plan.Kept<QuietJoins>()));
    }

    [Fact]
    public void Each_ticket_is_masked_by_its_own_customers_name()
    {
        var other = A.Ticket() with { Id = "8", Requester = new Customer("c2", "Olga Other", null, "a2", "Beta"), Description = RichText.FromPlain("Olga Other here, Carl Customer is my colleague.") };
        var known = new Known { Issue = A.HeldIssue() }.With(new HeldJoins([Joined(), Joined() with { Id = "8" }], 0, null));

        var told = A.Planner().Decide(known, new JoinsDue("1001", [new JoinedRead("7", A.Ticket()), new JoinedRead("8", other)], [], At, "c")).Only<TellJoined>();

        Assert.DoesNotContain("Olga", told.Tickets[1].Words.ToString(), StringComparison.Ordinal);
        Assert.Equal("a customer of Beta", told.Tickets[1].Customer);
    }

    [Fact]
    public void The_words_of_an_erased_ticket_go_from_what_waits_and_the_others_stay()
    {
        var told = Decide(Held(), A.Ticket()).Only<TellJoined>();

        var left = Assert.IsType<TellJoined>(told.Without("7"));

        Assert.True(told.Quotes("7") && !left.Quotes("7"));
        Assert.Equal(["7"], left.Erased);
    }

    [Fact]
    public void A_long_text_is_cut_between_words_after_it_was_masked()
    {
        var ticket = A.Ticket() with { Description = RichText.FromPlain(new string('x', 290) + " carl@example.com " + string.Join(' ', Enumerable.Repeat("more", 1000))) };

        var comment = JoinNotes.Of(Decide(Held(), ticket).Only<TellJoined>().Tickets, 0);

        Assert.DoesNotContain("carl", comment.ToString(), StringComparison.Ordinal);
        Assert.True(comment.ToString().Length < 500);
        Assert.Contains("…", comment.ToString(), StringComparison.Ordinal);
    }

    private static TicketState Joined() => A.HeldTicket() with { Link = new TicketLink("1001", LinkOrigin.Joined, "Rita Rep", A.Monday) };

    private static HeldJoins Held(TicketState? state = null) => new([state ?? Joined()], 0, null);

    private static Plan Decide(HeldJoins held, Ticket? ticket, IssueState? issue = null) => A.Planner().Decide(
        new Known { Issue = issue ?? A.HeldIssue() }.With(held), new JoinsDue("1001", [new JoinedRead("7", ticket)], [], At, "c"));
}
