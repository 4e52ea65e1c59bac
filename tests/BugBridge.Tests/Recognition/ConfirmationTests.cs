using BugBridge.Core.Filing;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Recognition;

/// <summary>What is held of issues for recognition, as it happens.</summary>
public sealed class ConfirmationTests
{
    private static readonly DateTimeOffset Filed = A.Monday.AddHours(1);

    [Fact]
    public void An_issue_that_a_rep_asked_for_is_credited_to_that_rep()
    {
        var asked = A.Planner().Decide(new Known(), A.Seen(A.Ticket(A.Note("/bug")) with { Assignee = new Author("r9", "Other Rep", AuthorRole.Rep) }));

        Assert.Equal(new ReportCredit("7", "r1", Filed), FiledFor(asked).Credit);
    }

    [Fact]
    public void An_issue_that_a_rule_filed_is_credited_to_the_assignee_at_filing_or_to_nobody()
    {
        var assigned = A.Planner().Decide(new Known(), A.Seen(A.Ticket() with { Tags = ["bug"] }));
        var unassigned = A.Planner().Decide(new Known(), A.Seen(A.Ticket() with { Tags = ["bug"], Assignee = null }));

        Assert.Equal("r1", FiledFor(assigned).Credit!.RepId);
        Assert.Null(FiledFor(unassigned).Credit!.RepId);
    }

    [Fact]
    public void An_issue_is_confirmed_when_somebody_begins_and_fixed_when_it_is_done()
    {
        var held = A.HeldIssue();
        var begun = Look(held, StatusCategory.InProgress, null, 20);
        var done = Look(begun, StatusCategory.Done, "Done", 30);
        var noted = Look(done, StatusCategory.Done, "Done", 40);

        Assert.Equal((null, null), (held.ConfirmedAt, held.FixedAt));
        Assert.Equal((At(20), null), (begun.ConfirmedAt, begun.FixedAt));
        Assert.Equal((At(20), At(30)), (done.ConfirmedAt, done.FixedAt));
        Assert.Equal((At(20), At(30)), (noted.ConfirmedAt, noted.FixedAt));
    }

    [Fact]
    public void Done_at_once_confirms_and_opening_it_again_takes_back_the_fix_alone()
    {
        var done = Look(A.HeldIssue(), StatusCategory.Done, null, 20);
        var open = Look(done, StatusCategory.ToDo, null, 30);
        var again = Look(open, StatusCategory.Done, "Fixed", 40);

        Assert.Equal((At(20), At(20)), (done.ConfirmedAt, done.FixedAt));
        Assert.Equal((At(20), null), (open.ConfirmedAt, open.FixedAt));
        Assert.Equal((At(20), At(40)), (again.ConfirmedAt, again.FixedAt));
    }

    [Theory]
    [InlineData("Won't Do")]
    [InlineData("cannot reproduce")]
    [InlineData("Duplicate")]
    [InlineData("Not a Bug")]
    public void Rejecting_it_takes_everything_back(string resolution)
    {
        var done = Look(Look(A.HeldIssue(), StatusCategory.InProgress, null, 20), StatusCategory.Done, "Done", 30);
        var rejected = Look(done, StatusCategory.Done, resolution, 40);

        Assert.Equal((null, null), (rejected.ConfirmedAt, rejected.FixedAt));
    }

    [Fact]
    public void An_issue_that_is_joined_while_it_is_being_worked_on_is_confirmed_already()
    {
        var plan = A.Planner().Decide(new Known(), A.Seen(A.Ticket(A.Note("/bug ENG-12")), A.Issue() with { Status = "In Progress", Category = StatusCategory.InProgress }));

        Assert.Equal(At(10), Assert.Single(plan.Issues).ConfirmedAt);
    }

    private static IssueState FiledFor(Plan asked)
    {
        var plan = A.Planner().Decide(
            new Known { Ticket = asked.Tickets[0] }, new IssueFiled("7", A.Issue().Ref, asked.Only<FileIssue>().Issue, Filed, "c-1"));
        return Assert.Single(plan.Issues);
    }

    private static IssueState Look(IssueState held, StatusCategory category, string? resolution, int minute)
    {
        var issue = A.Issue() with { Status = category.ToString(), Category = category, Resolution = resolution, UpdatedAt = At(minute) };
        return A.Planner().Decide(new Known { Issue = held }, A.Seen(issue)).Issues.Single();
    }

    private static DateTimeOffset At(int minute) => A.Monday.AddMinutes(minute);
}
