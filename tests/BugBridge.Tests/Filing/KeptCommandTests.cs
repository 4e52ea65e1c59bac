using BugBridge.Core.Commands;
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

/// <summary>What a rep asks for while the ticket is being filed is kept, and done when it can be.</summary>
public sealed class KeptCommandTests
{
    private static readonly Issue Other = A.Issue() with { Ref = new("2002", "ENG-50") };

    [Theory]
    [InlineData("/bug ENG-50")]
    [InlineData("/bridge")]
    public void It_is_kept_and_nobody_is_asked_to_write_it_again(string command)
    {
        var plan = A.Planner().Decide(new Known(), A.Seen(A.Ticket(A.Note("/bug\n" + command)), Other));

        Assert.Single(plan.Tickets[0].Kept);
        Assert.Single(plan.All<FileIssue>());
        Assert.Empty(plan.All<UpdateTicket>());
    }

    [Fact]
    public void When_the_issue_is_there_the_ticket_is_looked_at_and_joins_the_other_and_its_own_is_closed()
    {
        var ticket = A.Ticket(A.Note("/bug\n/bug ENG-50"));
        var (filed, held) = FiledAfter(ticket);

        var plan = A.Planner().Decide(Knowing(held, filed), A.Seen(ticket, Other));

        Assert.Equal("7", filed.Only<RefetchAgain>().Id);
        Assert.Equal("2002", plan.Tickets[0].Link!.IssueId);
        Assert.Equal(("1001", "2002"), (plan.Only<CloseDuplicate>().IssueId, plan.Only<CloseDuplicate>().MasterId));
        Assert.Empty(plan.Tickets[0].Kept);
    }

    [Fact]
    public void Whatever_follows_a_command_that_waits_is_done_after_it()
    {
        var ticket = A.Ticket(A.Note("/bug\n/dev For the own one.\n/bug ENG-50\n/dev For the other.\n/unlink"));
        var (filed, held) = FiledAfter(ticket);

        var first = A.Planner().Decide(new Known(), A.Seen(ticket, Other)).Only<AddComment>();
        var plan = A.Planner().Decide(Knowing(held, filed), A.Seen(ticket, Other));

        Assert.Contains("For the own one", PlainText.Of(first.Body), StringComparison.Ordinal);
        Assert.NotNull(first.For!.Filing);
        Assert.Equal("2002", plan.Only<AddComment>().For!.IssueId);
        Assert.Null(plan.Tickets[0].Link);
        Assert.True(plan.Tickets[0].Handled["n1"] is { Crossed: true, Told.Parts: ["", "For the own one.", "", "For the other."] });
    }

    [Fact]
    public void What_was_edited_away_meanwhile_is_not_done()
    {
        var ticket = A.Ticket(A.Note("/bug\n/bug ENG-50\n/dev Secret."));
        var (filed, held) = FiledAfter(ticket);
        var edited = ticket with { Comments = [A.Note("/bug\n/bug ENG-50")] };

        var plan = A.Planner().Decide(Knowing(held, filed), A.Seen(edited, Other));

        Assert.Empty(plan.All<AddComment>());
        Assert.Empty(plan.Tickets[0].Kept);
    }

    [Fact]
    public void A_page_without_the_whole_thread_asks_for_it()
    {
        var ticket = A.Ticket(A.Note("/bug\n/bug ENG-50"));
        var (filed, held) = FiledAfter(ticket);

        var plan = A.Planner().Decide(Knowing(held, filed), A.Seen(ticket with { HasWholeThread = false, Comments = [A.Note("/bridge", "n2")] }, Other));

        Assert.Single(plan.All<RefetchAgain>());
        Assert.Equal(["n1/1", "n2/0"], plan.Tickets[0].Kept.Select(kept => kept.Cause));
    }

    [Fact]
    public void What_was_asked_in_the_panel_is_kept_too()
    {
        var held = A.Planner().Decide(new Known(), A.Seen(A.Ticket(A.Note("/bug")))).Tickets[0];
        var asked = A.Seen(A.Ticket(A.Note("/bug")), Other) with { Asked = [new AskedCommand("1", "r1", "Rita Rep", new JoinIssue("ENG-50"))] };

        var kept = A.Planner().Decide(new Known { Ticket = held }, asked).Tickets[0];
        var filed = Filed(kept);
        var plan = A.Planner().Decide(Knowing(filed.Tickets[0], filed), A.Seen(A.Ticket(A.Note("/bug")), Other));

        Assert.Equal("2002", plan.Tickets[0].Link!.IssueId);
    }

    [Fact]
    public void When_Jira_refuses_the_filing_it_is_done_as_far_as_possible_and_the_rest_is_answered()
    {
        var ticket = A.Ticket(A.Note("/bug\n/bridge\n/dev Is there a date?\n/bug ENG-50"));
        var held = A.Planner().Decide(new Known(), A.Seen(ticket, Other)).Tickets[0];

        var refused = A.Planner().Decide(new Known { Ticket = held }, new FilingRefused("7", "Team is required.", A.Monday, "c"));
        var plan = A.Planner().Decide(new Known { Ticket = refused.Tickets[0] }, A.Seen(ticket, Other));

        Assert.Single(refused.All<RefetchAgain>());
        Assert.Contains(plan.All<UpdateTicket>(), update => update.Update.Note is not null && update.Note().Contains("/dev needs an issue, and Jira refused", StringComparison.Ordinal));
        Assert.Equal("2002", plan.Tickets[0].Link!.IssueId);
    }

    /// <summary>The plan after Jira filed the ticket, and the ticket as it is held then.</summary>
    private static (Plan Filed, TicketState Held) FiledAfter(Ticket ticket)
    {
        var filed = Filed(A.Planner().Decide(new Known(), A.Seen(ticket, Other)).Tickets[0]);
        return (filed, filed.Tickets[0]);
    }

    private static Plan Filed(TicketState held) => A.Planner().Decide(
        new Known { Ticket = held }, new IssueFiled(held.Id, new IssueRef("1001", "ENG-12"), new NewIssue("ENG", "Bug", "Export crashes", RichText.Empty), A.Monday, "c"));

    private static Known Knowing(TicketState held, Plan filed) => new() { Ticket = held, Issue = filed.Issues[0], LinkedCount = 1 };
}
