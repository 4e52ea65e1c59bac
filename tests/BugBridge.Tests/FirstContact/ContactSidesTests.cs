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
        var before = Plan(new FirstContactSettings(), new Known(), Asked(Public("m1", Bot, 5)));
        var after = Plan(new FirstContactSettings { IgnoreAuthors = ["b9"] }, before, Asked(Public("m1", Bot, 5)) with { UpdatedAt = At(50) });

        Assert.Equal((1, 0), (before.Contact!.Replies, after.Contact!.Replies));
    }

    [Theory]
    [InlineData(5, 10, true, TurnSide.Automatic)]
    [InlineData(10, 10, true, null)]
    [InlineData(5, 0, true, null)]
    [InlineData(5, 10, false, null)]
    public void What_came_within_seconds_in_the_words_of_others_is_an_acknowledgement_and_the_first_words_of_who_is_fast_are_a_reply(int seconds, int within, bool isSaidOften, TurnSide? passedOver)
    {
        var ticket = Acknowledged(seconds);
        var settings = new FirstContactSettings { AutoReplyWithin = TimeSpan.FromSeconds(within) };

        var contact = Plan(settings, new Known().With(new ContactFacts { Acknowledgements = isSaidOften ? [WordsOf(ticket)!] : ["others"] }), ticket).Contact!;

        Assert.Equal((passedOver, passedOver is null ? 1 : 0), (contact.PassedOver, contact.Replies));
    }

    [Fact]
    public void An_acknowledgement_stays_one_and_is_a_reply_when_the_setting_no_longer_takes_it_for_one()
    {
        var ticket = Acknowledged(5);
        var found = Plan(new FirstContactSettings(), new Known().With(new ContactFacts { Acknowledgements = [WordsOf(ticket)!] }), ticket);
        var again = Plan(new FirstContactSettings(), found, ticket with { UpdatedAt = At(50) });
        var off = Plan(new FirstContactSettings { AutoReplyWithin = TimeSpan.Zero }, found, ticket with { UpdatedAt = At(50) });

        Assert.Equal((0, TurnSide.Automatic), (again.Contact!.Replies, again.Contact.PassedOver));
        Assert.Equal((1, null), (off.Contact!.Replies, off.Contact.PassedOver));
    }

    [Fact]
    public void Tickets_that_got_the_words_before_they_were_said_often_are_put_right()
    {
        var ticket = Acknowledged(5);
        var first = Plan(new FirstContactSettings(), new Known(), ticket with { Id = "1" });

        var plan = Decide(new FirstContactSettings(), new Known().With(new ContactFacts { Acknowledgements = [WordsOf(ticket)!], Acknowledged = [first] }), ticket);
        var mended = Assert.Single(plan.Tickets, one => one.Id == "1");

        Assert.Equal((1, "r1", null), (first.Contact!.Replies, first.Contact.RepId, first.Contact.PassedOver));
        Assert.Equal((0, null, TurnSide.Automatic), (mended.Contact!.Replies, mended.Contact.RepId, mended.Contact.PassedOver));
        Assert.Single(Decide(new FirstContactSettings(), new Known().With(new ContactFacts { Acknowledgements = [WordsOf(ticket)!], Acknowledged = [mended] }), ticket).Tickets);
    }

    [Fact]
    public void What_came_in_the_very_second_of_the_ticket_is_an_acknowledgement_and_does_not_open_it()
    {
        var ticket = Acknowledged(1);

        var contact = Plan(new FirstContactSettings(), new Known().With(new ContactFacts { Acknowledgements = [WordsOf(ticket)!] }), ticket).Contact!;

        Assert.Equal((0, TurnSide.Automatic, null), (contact.Replies, contact.PassedOver, contact.Begun));
    }

    [Theory]
    [InlineData("Hello Carl, we have your request 4711 \"Printing stops\". We will answer.", "Printing stops", "Hello Ann Other, we have your request 4712 \"No sound\". We will answer.", "No sound", true)]
    [InlineData("We will answer.", "Printing stops", "we will answer", "Printing", true)]
    [InlineData("We will answer.", "Printing stops", "We will not answer.", "Printing stops", false)]
    [InlineData("Press F5.", "Printing stops", "Press F6.", "Printing stops", true)]
    public void Words_are_the_same_whatever_names_numbers_and_subject_stand_in_them(string one, string subject, string other, string otherSubject, bool areSame)
    {
        string? Of(string text, string about, string name) => WordsOf(Acknowledged(5, text) with { Subject = about, Requester = new Customer("c1", name, null) });

        Assert.Equal(areSame, Of(one, subject, "Carl Customer") == Of(other, otherSubject, "Ann Other"));
    }

    [Fact]
    public void Only_what_the_other_side_says_within_a_minute_has_words()
    {
        var ticket = Acknowledged(5);
        var ack = ticket.Comments[^1];

        Assert.NotNull(ReplyWords.Of(ack, ticket));
        Assert.Null(ReplyWords.Of(ack with { CreatedAt = At(1) }, ticket));
        Assert.Null(ReplyWords.Of(ack with { Kind = CommentKind.InternalNote }, ticket));
        Assert.Null(ReplyWords.Of(ack with { Author = A.Customer }, ticket with { Requester = new Customer(A.Customer.Id, "Carl", null) }));
        Assert.Null(ReplyWords.Of(ack with { Stamp = "ours" }, ticket));
        Assert.Null(ReplyWords.Of(ack with { Body = RichText.FromPlain("#4711") }, ticket));
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
        var byReply = Plan(settings, new Known(), Asked(Public("m1", A.Rep, 5), Public("m2", second, 9)) with { Status = TicketStatus.Solved, UpdatedAt = At(9), SolvedAt = At(9) });
        var bySilence = Plan(settings, new Known(), Asked(Public("m1", second, 5)) with { Status = TicketStatus.Solved, UpdatedAt = At(30), SolvedAt = At(30) });
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

    private static TicketContact Look(Ticket ticket, FirstContactSettings? settings = null) => Plan(settings ?? new FirstContactSettings(), new Known(), ticket).Contact!;

    private static TicketState Plan(FirstContactSettings settings, TicketState? held, Ticket ticket) => Plan(settings, new Known { Ticket = held }, ticket);

    private static TicketState Plan(FirstContactSettings settings, Known known, Ticket ticket) => Decide(settings, known, ticket).Tickets.Single();

    private static Plan Decide(FirstContactSettings settings, Known known, Ticket ticket) =>
        BridgePlanner.Of(new PlannerSettings(A.Filing(), A.Relay(), "bugbridge", key => key) { FirstContact = settings }).Decide(known, A.Seen(ticket));

    /// <summary>A customer asks, and the helpdesk's side answers some seconds later.</summary>
    private static Ticket Acknowledged(int seconds, string text = "We have got your request.") => Asked(
        Public("m0", A.Customer, 0), Public("m1", A.Rep, 0) with { CreatedAt = A.Monday.AddSeconds(seconds), Body = RichText.FromPlain(text) });

    private static string? WordsOf(Ticket ticket) => ReplyWords.Of(ticket.Comments[^1], ticket);

    private static TicketComment Public(string id, Author author, int minute) => new(id, CommentKind.PublicReply, author, RichText.FromPlain(id), At(minute));

    private static DateTimeOffset At(int minute) => A.Monday.AddMinutes(minute);
}
