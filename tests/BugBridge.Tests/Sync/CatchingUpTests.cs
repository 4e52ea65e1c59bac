using BugBridge.Core.Issues;
using BugBridge.Core.Promises;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Sync;

/// <summary>A ticket that is opened again hears in one note what changed while it was not open, and its fields are updated.</summary>
public sealed class CatchingUpTests
{
    private static readonly IssueState Before = A.HeldIssue() with { Estimate = Date(5) };

    public static TheoryData<string, IssueState, string> Changes => new()
    {
        { "date", Before with { Estimate = Date(9) }, "Fix now expected on 9 December (due date), 4 days later than 5 December" },
        { "no date", Before with { Estimate = null }, "No fix date any more" },
        { "status", Before with { Status = "In Progress", Category = StatusCategory.InProgress }, "Status is now In Progress (was To Do)" },
        { "key", Before with { Key = "APP-1" }, "New key APP-1, was ENG-12" },
        { "workaround", Before with { Workaround = new Workaround("502", "Ed", RichText.FromPlain("Use the old export"), A.Monday) }, "Use the old export" },
        { "comments", Told(Before, "601", "602"), "2 new comments; see ENG-12" },
        { "gone", Before with { IsGone = true }, "the issue was deleted in Jira" },
        { "merged", Before with { Id = "3003", Key = "ENG-99" }, "now linked to this issue" },
    };

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void One_note_tells_what_changed(string what, IssueState now, string words)
    {
        Assert.NotEmpty(what);
        var solved = Solve(Before);

        var plan = Open(solved, now);

        Assert.Contains(words, plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Null(plan.Tickets[0].Told);
    }

    [Fact]
    public void The_fields_are_put_right_with_it()
    {
        var plan = Open(Solve(Before), Before with { Estimate = Date(9), Status = "In Progress", Category = StatusCategory.InProgress });

        var fields = plan.Only<UpdateTicket>().Update.Fields;
        Assert.Equal(("ENG-12", "In Progress", "2026-12-09", string.Empty), (fields["JIRA key"], fields["JIRA status"], fields["Fix expected"], fields["Workaround"]));
    }

    [Fact]
    public void A_date_that_it_tells_counts_as_told() =>
        Assert.Equal(["7"], Assert.Single(Open(Solve(Before), Before with { Estimate = Date(9) }).Kept<PromiseTold>()).Tickets);

    [Fact]
    public void A_date_that_it_takes_back_counts_as_taken_back() =>
        Assert.Null(Assert.Single(Open(Solve(Before), Before with { Estimate = null }).Kept<PromiseTold>()).Estimate);

    [Fact]
    public void The_date_of_an_issue_that_is_back_counts_as_told_again()
    {
        var plan = Open(Solve(Before with { IsGone = true }), Before);

        Assert.Contains("BugBridge can read the issue again.", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Contains("Fix expected on 5 December", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Equal(["7"], Assert.Single(plan.Kept<PromiseTold>()).Tickets);
    }

    [Fact]
    public void A_workaround_that_was_only_written_anew_is_no_news()
    {
        var words = RichText.FromPlain("Use the old export");
        var told = Before with { Workaround = new Workaround("502", "Ed", words, A.Monday) };

        Assert.Empty(Open(Solve(told), told with { Workaround = new Workaround("503", "Ada", words, A.Monday) }).Actions);
    }

    [Fact]
    public void Nothing_is_said_when_nothing_changed() => Assert.Empty(Open(Solve(Before), Before).Actions);

    [Fact]
    public void A_status_that_is_no_news_only_goes_into_the_field()
    {
        var unread = Before with { Status = null };

        var update = Open(Solve(unread), Before).Only<UpdateTicket>().Update;

        Assert.Null(update.Note);
        Assert.Equal("To Do", update.Fields["JIRA status"]);
    }

    [Fact]
    public void Of_a_restricted_issue_nothing_is_told_but_that_it_is_restricted()
    {
        var hidden = Told(Before, "601") with { IsRestricted = true, Summary = IssueState.HiddenSummary, Status = "Secret step", Estimate = null };

        var plan = Open(Solve(Before), hidden);

        Assert.DoesNotContain("Secret", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.DoesNotContain("comment meanwhile", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Equal(string.Empty, plan.Only<UpdateTicket>().Update.Fields["JIRA status"]);
        Assert.Empty(Open(Solve(hidden), hidden with { Status = "Another" }).Actions);
    }

    [Fact]
    public void Limited_comments_are_not_counted()
    {
        var limited = Before with { Handled = Before.Handled.Add("601", new HandledComment("601", "f", false)) };

        Assert.Empty(Open(Solve(Before), limited).Actions);
    }

    [Fact]
    public void Comments_that_were_withdrawn_meanwhile_are_to_be_passed_on_no_longer()
    {
        var told = Told(Before, "601");

        Assert.Contains("1 comment posted here earlier was withdrawn", Open(Solve(told), told with { Handled = told.Handled.SetItem("601", new HandledComment("601", "deleted", false)) }).OnlyNote(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_restored_ticket_catches_up_as_well()
    {
        var held = A.HeldTicket("1001");
        var binned = A.Planner().Decide(new Known { Ticket = held, Issue = Before }, A.Seen(A.Ticket() with { Status = TicketStatus.Deleted, UpdatedAt = A.Monday.AddHours(1) })).Tickets[0];

        Assert.Contains("9 December", Open(binned, Before with { Estimate = Date(9) }).OnlyNote(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ticket_that_was_solved_before_this_was_kept_gets_its_fields_and_no_note()
    {
        var old = A.HeldTicket("1001") with { Status = TicketStatus.Solved, IsOpen = false };

        var update = Open(old, Before with { Estimate = Date(9) }).Only<UpdateTicket>().Update;

        Assert.Null(update.Note);
        Assert.Equal("2026-12-09", update.Fields["Fix expected"]);
    }

    [Fact]
    public void The_first_reading_of_an_issue_that_was_filed_writes_its_status_into_the_field()
    {
        var filed = A.HeldIssue() with { Status = null, UpdatedAt = DateTimeOffset.MinValue };

        var update = A.Planner().Decide(new Known { Issue = filed, Linked = [A.Linked()] }, A.Seen(A.Issue())).Only<UpdateTicket>().Update;

        Assert.Null(update.Note);
        Assert.Equal("To Do", update.Fields["JIRA status"]);
    }

    private static TicketState Solve(IssueState issue) => A.Planner().Decide(
        new Known { Ticket = A.HeldTicket("1001"), Issue = issue },
        A.Seen(A.Ticket() with { Status = TicketStatus.Solved, UpdatedAt = A.Monday.AddHours(1) })).Tickets[0];

    private static Plan Open(TicketState held, IssueState now) => A.Planner().Decide(
        new Known { Ticket = held with { Link = held.Link! with { IssueId = now.Id } }, Issue = now },
        A.Seen(A.Ticket() with { UpdatedAt = A.Monday.AddHours(2) })) is var plan ? plan with { Actions = [.. plan.Actions.Where(action => action is UpdateTicket)] } : plan;

    private static IssueState Told(IssueState issue, params string[] ids) => issue with
    {
        Handled = issue.Handled.AddRange(ids.Select(id => KeyValuePair.Create(id, new HandledComment(id, "f", true) { Told = new ToldText("Ed", A.Monday, "words") }))),
    };

    private static Estimate Date(int day) => new(new DateOnly(2026, 12, day), EstimateSource.DueDate);
}
