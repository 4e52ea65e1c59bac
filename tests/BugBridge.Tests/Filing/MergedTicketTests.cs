using BugBridge.Core.Filing;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Filing;

/// <summary>A ticket that is merged, closed or deleted before its notes were read, or before it was filed.</summary>
public sealed class MergedTicketTests
{
    private static readonly TicketState Target = A.HeldTicket() with { Id = "9", Url = "https://desk.example/tickets/9" };

    private static readonly Known Linked = new() { Ticket = A.HeldTicket("1001"), Issue = A.HeldIssue(), LinkedCount = 1, MergeTarget = Target };

    [Fact]
    public void Its_unread_notes_are_dealt_with_before_its_link_moves()
    {
        var plan = A.Planner().Decide(Linked, A.Seen(Merged(A.Note("/dev Is there a date?"))));

        Assert.Equal("1001", plan.Only<AddComment>().For!.IssueId);
        Assert.Null(plan.Tickets.Single(ticket => ticket.Id == "7").Link);
        Assert.Equal("1001", plan.Tickets.Single(ticket => ticket.Id == "9").Link!.IssueId);
        Assert.All(plan.All<UpdateTicket>(), update => Assert.Equal("9", update.TicketId));
    }

    [Fact]
    public void An_unread_join_moves_on_at_once()
    {
        var plan = A.Planner().Decide(new Known { Ticket = A.HeldTicket(), MergeTarget = Target }, A.Seen(Merged(A.Note("/bug ENG-12")), A.Issue()));

        Assert.Equal("1001", plan.Tickets.Single(ticket => ticket.Id == "9").Link!.IssueId);
        Assert.Equal(["9"], plan.All<UpdateTicket>().Select(update => update.TicketId));
        Assert.Single(plan.Issues);
    }

    [Fact]
    public void What_is_answered_is_answered_where_its_reps_go_on() =>
        Assert.Equal("9", A.Planner().Decide(new Known { Ticket = A.HeldTicket(), MergeTarget = Target }, A.Seen(Merged(A.Note("/dev Hello?")))).Only<UpdateTicket>().TicketId);

    [Fact]
    public void Notes_that_were_read_are_not_obeyed_again()
    {
        var read = A.Planner().Decide(Linked, A.Seen(A.Ticket(A.Note("/dev Is there a date?")))).Tickets[0];

        Assert.Empty(A.Planner().Decide(Linked with { Ticket = read }, A.Seen(Merged(A.Note("/dev Is there a date?")))).All<AddComment>());
    }

    [Fact]
    public void A_closed_ticket_s_notes_are_obeyed_towards_Jira() =>
        Assert.Single(A.Planner().Decide(Linked, A.Seen(A.Ticket(A.Note("/dev Is there a date?")) with { Status = TicketStatus.Closed })).All<AddComment>());

    [Fact]
    public void Of_a_deleted_ticket_nothing_crosses_and_it_is_said_why()
    {
        var plan = A.Planner().Decide(Linked, A.Seen(A.Ticket(A.Note("/dev Is there a date?")) with { Status = TicketStatus.Deleted }));

        Assert.Empty(plan.All<AddComment>());
        Assert.Contains(plan.Decisions, decision => decision.Reason.Contains("nothing from a deleted ticket goes to Jira", StringComparison.Ordinal));
    }

    [Fact]
    public void A_ticket_that_is_merged_while_it_is_filed_hands_its_filing_over()
    {
        var filing = A.Planner().Decide(new Known(), A.Seen(A.Ticket(A.Note("/bug")))).Tickets[0];

        var merged = A.Planner().Decide(new Known { Ticket = filing, MergeTarget = Target }, A.Seen(Merged(A.Note("/bug"))));
        var (source, target) = (merged.Tickets.Single(ticket => ticket.Id == "7"), merged.Tickets.Single(ticket => ticket.Id == "9"));
        var filed = A.Planner().Decide(new Known { Ticket = source, MergeTarget = target, Waiting = [target] }, Filed());

        Assert.Equal("9", source.MergedInto);
        Assert.Equal("1001", filed.Tickets.Single(ticket => ticket.Id == "9").Link!.IssueId);
        Assert.Null(filed.Tickets.Single(ticket => ticket.Id == "7").Link);
        Assert.Equal(["9"], filed.All<UpdateTicket>().Select(update => update.TicketId));
        Assert.Contains("was merged into this one", filed.OnlyNote(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_target_has_an_issue_of_its_own_it_is_told_of_the_other()
    {
        var filing = A.Planner().Decide(new Known(), A.Seen(A.Ticket(A.Note("/bug")))).Tickets[0];
        var busy = Target with { Link = new TicketLink("2002", LinkOrigin.Rule, "tag bug", A.Monday) };
        var merged = A.Planner().Decide(new Known { Ticket = filing, MergeTarget = busy }, A.Seen(Merged(A.Note("/bug"))));

        var filed = A.Planner().Decide(new Known { Ticket = merged.Tickets[0], MergeTarget = busy }, Filed());

        Assert.Contains("This ticket stays linked to its own issue", filed.OnlyNote(), StringComparison.Ordinal);
        Assert.Equal("9", filed.Only<UpdateTicket>().TicketId);
    }

    [Fact]
    public void A_chain_of_merges_is_followed_to_its_end()
    {
        var filing = A.Planner().Decide(new Known(), A.Seen(A.Ticket(A.Note("/bug")))).Tickets[0];
        var between = A.Planner().Decide(new Known { Ticket = filing, MergeTarget = Target }, A.Seen(Merged(A.Note("/bug")))).Tickets.Single(ticket => ticket.Id == "9");
        var last = Target with { Id = "11" };

        var plan = A.Planner().Decide(new Known { Ticket = between, MergeTarget = last }, A.Seen(Merged() with { Id = "9", MergedInto = "11" }));

        Assert.Equal("7", plan.Tickets.Single(ticket => ticket.Id == "11").Link!.Awaits);
        Assert.Null(plan.Tickets.Single(ticket => ticket.Id == "9").Link);
    }

    [Fact]
    public void Comments_that_came_after_the_merge_are_told_to_the_ticket_that_takes_over()
    {
        var told = A.HeldIssue() with
        {
            Handled = A.HeldIssue().Handled.Add("601", new HandledComment("601", "f", true) { Told = new ToldText("Ed Engineer", A.Monday.AddHours(2), "It is fixed in 4.2.") }),
        };

        var plan = A.Planner().Decide(Linked with { Issue = told }, A.Seen(Merged()));

        Assert.Contains(plan.All<UpdateTicket>(), update => update.Note().Contains("It is fixed in 4.2.", StringComparison.Ordinal) && update is { TicketId: "9", Says.CommentId: "601" });
    }

    private static Ticket Merged(params TicketComment[] comments) => A.Ticket(comments) with { Status = TicketStatus.Closed, MergedInto = "9", UpdatedAt = A.Monday.AddHours(1) };

    private static IssueFiled Filed() => new("7", new IssueRef("1001", "ENG-12"), new NewIssue("ENG", "Bug", "Export crashes", RichText.Empty), A.Monday.AddHours(2), "c");
}
