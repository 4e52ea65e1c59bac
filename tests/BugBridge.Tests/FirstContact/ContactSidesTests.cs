using BugBridge.Core.FirstContact;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.FirstContact;

/// <summary>Who counts as a rep and who as the customer, and what a ticket is that a rep began.</summary>
public sealed class ContactSidesTests
{
    private static readonly Author Bot = new("b9", "Answer Bot", AuthorRole.Rep);
    private static readonly Author Colleague = new("c9", "Cora Colleague", AuthorRole.Customer);

    [Theory]
    [InlineData("b9")]
    [InlineData(" answer bot ")]
    public void An_account_that_is_left_out_writes_no_reply_by_id_or_name(string ignored)
    {
        var settings = new FirstContactSettings { IgnoreAuthors = [ignored] };

        var both = Look(Asked(Public("m1", Bot, 5), Public("m2", A.Rep, 9)), settings);
        var alone = Look(Asked(Public("m1", Bot, 5)), settings);

        Assert.Equal((1, "r1", At(9), TurnSide.Ignored), (both.Replies, both.RepId, both.FirstReplyAt, both.PassedOver));
        Assert.Equal((0, null, TurnSide.Ignored), (alone.Replies, alone.RepId, alone.PassedOver));
    }

    [Fact]
    public void An_account_that_is_left_out_by_id_later_has_never_replied()
    {
        var before = Plan(new FirstContactSettings(), null, Asked(Public("m1", Bot, 5)));
        var after = Plan(new FirstContactSettings { IgnoreAuthors = ["b9"] }, before, Asked(Public("m1", Bot, 5)) with { UpdatedAt = At(50) });

        Assert.Equal((1, 0), (before.Contact!.Replies, after.Contact!.Replies));
    }

    [Theory]
    [InlineData(5, 10, TurnSide.Automatic)]
    [InlineData(10, 10, null)]
    [InlineData(5, 0, null)]
    public void What_the_helpdesks_side_writes_within_seconds_of_the_ticket_was_written_by_no_person(int seconds, int within, TurnSide? passedOver)
    {
        var contact = Look(Asked(Public("m1", A.Rep, 0) with { CreatedAt = A.Monday.AddSeconds(seconds) }), new FirstContactSettings { AutoReplyWithin = TimeSpan.FromSeconds(within) });

        Assert.Equal((passedOver, passedOver is null ? 1 : 0), (contact.PassedOver, contact.Replies));
    }

    [Fact]
    public void The_customer_is_the_requester_and_whoever_is_in_copy_is_held_apart_and_opens_nothing_again()
    {
        var contact = Look(Asked(Public("m1", A.Rep, 5), Public("m2", Colleague, 15)) with { Status = TicketStatus.Open, UpdatedAt = At(15), FirstSolvedAt = At(5), ReopenedAt = At(15) });

        Assert.Equal((null, At(15), null), (contact.CustomerAt, contact.CopiedAt, contact.ReopenedAt));
    }

    [Fact]
    public void Whoever_writes_is_the_customer_where_the_requester_is_unknown()
    {
        Assert.Equal(At(15), Look(Asked(Public("m1", A.Rep, 5), Public("m2", Colleague, 15)) with { Requester = null }).CustomerAt);
    }

    [Fact]
    public void What_a_rep_began_is_proactive_and_no_reply()
    {
        var contact = Look(Begun("email", 30));

        Assert.Equal((ContactBeginning.Proactive, "r1", 0), (contact.Begun, contact.OpenerId, contact.Replies));
    }

    [Theory]
    [InlineData("phone", 30, 1)]
    [InlineData("Voice", 60, 1)]
    [InlineData("phone", 61, 0)]
    public void What_a_rep_wrote_down_of_a_call_is_the_reply_where_it_was_solved_on_the_call(string channel, int solvedAfter, int replies)
    {
        var contact = Look(Begun(channel, solvedAfter));

        Assert.Equal((ContactBeginning.Call, replies, replies == 1 ? A.Monday : (DateTimeOffset?)null), (contact.Begun, contact.Replies, contact.FirstReplyAt));
    }

    [Fact]
    public void A_reply_after_the_call_is_the_second()
    {
        var contact = Look(Begun("phone", 30, Public("m1", A.Rep, 20)));

        Assert.Equal((2, A.Monday, At(20)), (contact.Replies, contact.FirstReplyAt, contact.SecondReplyAt));
    }

    [Fact]
    public void Who_solved_it_is_whose_reply_did_else_the_assignee_and_stays()
    {
        var second = new Author("r2", "Rob Rep", AuthorRole.Rep);
        var settings = new FirstContactSettings();
        var byReply = Plan(settings, null, Asked(Public("m1", A.Rep, 5), Public("m2", second, 9)) with { Status = TicketStatus.Solved, UpdatedAt = At(9), SolvedAt = At(9) });
        var bySilence = Plan(settings, null, Asked(Public("m1", second, 5)) with { Status = TicketStatus.Solved, UpdatedAt = At(30), SolvedAt = At(30) });
        var later = Plan(settings, bySilence, Asked(Public("m1", second, 5)) with { Status = TicketStatus.Solved, UpdatedAt = At(60), SolvedAt = At(60), Assignee = second });

        Assert.Equal(("r2", "r1", "r1"), (byReply.Contact!.SolverId, bySilence.Contact!.SolverId, later.Contact!.SolverId));
    }

    private static Ticket Asked(params TicketComment[] comments) => A.Ticket(comments) with { HasWholeThread = true, UpdatedAt = At(comments.Length) };

    private static Ticket Begun(string channel, int solvedAfter, params TicketComment[] comments) => Asked([Public("m0", A.Rep, 0), .. comments]) with
    {
        Channel = channel,
        Status = TicketStatus.Solved,
        UpdatedAt = At(solvedAfter),
        SolvedAt = At(solvedAfter),
    };

    private static TicketContact Look(Ticket ticket, FirstContactSettings? settings = null) => Plan(settings ?? new FirstContactSettings(), null, ticket).Contact!;

    private static TicketState Plan(FirstContactSettings settings, TicketState? held, Ticket ticket) =>
        new Planner(new PlannerSettings(A.Filing(), A.Relay(), "bugbridge", key => key) { FirstContact = settings })
            .Decide(new Known { Ticket = held }, A.Seen(ticket)).Tickets.Single();

    private static TicketComment Public(string id, Author author, int minute) => new(id, CommentKind.PublicReply, author, RichText.FromPlain(id), At(minute));

    private static DateTimeOffset At(int minute) => A.Monday.AddMinutes(minute);
}
