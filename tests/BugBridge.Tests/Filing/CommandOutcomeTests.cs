using BugBridge.Core.Filing;
using BugBridge.Core.Issues;
using BugBridge.Core.Outreach;
using BugBridge.Core.Sync.Obeying;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Filing;

/// <summary>What became of a command is kept with the command, so that nobody has to guess it from what was done.</summary>
public sealed class CommandOutcomeTests
{
    private static readonly Known Nothing = new();

    private static readonly Known Joined = new()
    {
        Ticket = A.HeldTicket("1001") with { Link = new TicketLink("1001", LinkOrigin.Joined, "Rita Rep", A.Monday) },
        Issue = A.HeldIssue(),
        LinkedCount = 3,
    };

    private static readonly Known Filing = new() { Ticket = A.HeldTicket() with { Link = new TicketLink(null, LinkOrigin.Command, "Rita Rep", A.Monday) { Filing = "f" } } };

    [Theory]
    [InlineData("/bug", CommandResult.Filing, null)]
    [InlineData("/bug ENG-12", CommandResult.Joined, "Linked to ENG-12")]
    [InlineData("/bug ENG-99", CommandResult.Noted, "ENG-99 was not found in Jira")]
    [InlineData("/not ENG-12", CommandResult.Noted, "Noted: not ENG-12")]
    [InlineData("/dev Any news?", CommandResult.Noted, "/dev needs an issue")]
    [InlineData("/unlink", CommandResult.Noted, "/unlink needs an issue")]
    [InlineData("/bridge", CommandResult.Noted, "not linked to an issue")]
    [InlineData("/send", CommandResult.Noted, "No reply to this ticket's customer is waiting")]
    [InlineData("/category Forms", CommandResult.Noted, "/category needs categories")]
    [InlineData("/bgu", CommandResult.Noted, "Unknown command /bgu. Did you mean /bug?")]
    public void Of_a_ticket_without_an_issue(string note, CommandResult result, string? says) => Check(Nothing, note, result, says);

    [Theory]
    [InlineData("/unlink", CommandResult.Left, "unlinked from this ticket")]
    [InlineData("/dev Any news?", CommandResult.Sent, null)]
    [InlineData("/not ENG-12", CommandResult.Filing, null)]
    [InlineData("/bug", CommandResult.Noted, "already linked")]
    public void Of_a_ticket_that_stands_behind_an_issue(string note, CommandResult result, string? says) => Check(Joined, note, result, says);

    [Theory]
    [InlineData("/bug ENG-12")]
    [InlineData("/bridge")]
    public void While_the_ticket_is_being_filed_it_waits(string note) => Check(Filing, note, CommandResult.Waiting, null);

    [Fact]
    public void What_had_to_wait_has_in_the_end_the_outcome_of_what_it_came_to()
    {
        var other = A.Issue() with { Ref = new IssueRef("2002", "ENG-50") };
        var ticket = A.Ticket(A.Note("/bug\n/bug ENG-50\n/bridge"));
        var waiting = A.Planner().Decide(Nothing, A.Seen(ticket, other));
        var filed = A.Planner().Decide(
            new Known { Ticket = waiting.Tickets[0] }, new IssueFiled("7", new IssueRef("1001", "ENG-12"), new NewIssue("ENG", "Bug", "Export crashes", RichText.Empty), A.Monday, "c"));
        var edited = ticket with { Comments = [A.Note("/bug\n/bug ENG-50")] };

        var plan = A.Planner().Decide(new Known { Ticket = filed.Tickets[0], Issue = filed.Issues[0], LinkedCount = 1 }, A.Seen(edited, other));

        Assert.Equal(
            [("n1/0", CommandResult.Filing), ("n1/1", CommandResult.Waiting), ("n1/2", CommandResult.Waiting)],
            waiting.Kept<CommandOutcome>().Select(outcome => (outcome.Cause, outcome.Result)));
        Assert.Equal([("n1/1", CommandResult.Joined), ("n1/2", CommandResult.Done)], plan.Kept<CommandOutcome>().Select(outcome => (outcome.Cause, outcome.Result)));
    }

    [Fact]
    public void What_waited_for_a_ticket_that_went_into_one_with_an_issue_of_its_own_was_answered_there()
    {
        var waiting = A.Planner().Decide(Nothing, A.Seen(A.Ticket(A.Note("/bug\n/bridge")))).Tickets[0];
        var busy = A.HeldTicket("2002") with { Id = "9" };

        var plan = A.Planner().Decide(new Known { Ticket = waiting, MergeTarget = busy }, A.Seen(A.Ticket(A.Note("/bug\n/bridge")) with { MergedInto = "9" }));

        var outcome = Assert.Single(plan.Kept<CommandOutcome>());
        Assert.Equal(("7", "n1/1", CommandResult.Noted), (outcome.TicketId, outcome.Cause, outcome.Result));
        Assert.StartsWith("A command from ticket 7 (/bridge) was not carried out", outcome.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_decisions_in_one_note_about_one_reply_see_each_other()
    {
        var held = Joined with { Ticket = Joined.Ticket! with { CustomerId = "c1" } };
        var draft = Draft();

        var plan = A.Planner().Decide(held.WithAll<OutreachDraft>([draft]), A.Seen(A.Ticket(A.Note($"/hold {draft.Number}", "n1"), A.Note($"/send {draft.Number}", "n2"))));

        Assert.Equal(DraftState.Dismissed, Assert.Single(plan.Kept<OutreachDraft>()).State);
        Assert.Contains("dismissed. Nothing was sent", plan.Kept<CommandOutcome>()[0].Text, StringComparison.Ordinal);
        Assert.Contains("No reply", plan.Kept<CommandOutcome>()[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_history_no_command_is_obeyed_whichever_it_is()
    {
        var note = A.Note("/bug\n/dev Secret.\n/category Forms\n/send") with { CreatedAt = A.Monday.AddDays(-3) };

        var plan = A.Planner().Decide(Nothing, A.Seen(A.Ticket(note)) with { IsHistory = true });

        Assert.Empty(plan.Kept<CommandOutcome>());
        Assert.Empty(plan.Actions);
        Assert.True(plan.Tickets[0].HasHandled("n1"));
    }

    private static void Check(Known known, string note, CommandResult result, string? says)
    {
        var outcome = Assert.Single(A.Planner().Decide(known, A.Seen(A.Ticket(A.Note(note)), A.Issue())).Kept<CommandOutcome>());

        Assert.Equal(("7", "n1/0", result, A.Monday.AddHours(1)), (outcome.TicketId, outcome.Cause, outcome.Result, outcome.At));
        Assert.Equal(says is null, outcome.Text is null);
        Assert.Contains(says ?? string.Empty, outcome.Text ?? string.Empty, StringComparison.Ordinal);
    }

    private static OutreachDraft Draft() => new()
    {
        Stamp = "0000000000000001",
        EventStamp = "e",
        IssueId = "1001",
        IssueKey = "ENG-12",
        Kind = OutreachKind.Fixed,
        CustomerKey = "c1",
        TicketId = "7",
        Subject = "Export crashes",
        Tickets = 1,
        Language = "en",
        Text = "It is fixed.",
        State = DraftState.Waiting,
        MadeAt = A.Monday,
    };
}
