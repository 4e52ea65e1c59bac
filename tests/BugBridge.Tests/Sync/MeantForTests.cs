using BugBridge.Core.Filing;
using BugBridge.Core.Relay;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Sync;

/// <summary>What a rep wrote for an issue goes to that issue, however the ticket is linked afterwards; and a rep hears of what could not be done.</summary>
public sealed class MeantForTests
{
    private static readonly Known Linked = new()
    {
        Ticket = A.HeldTicket("1001") with { Link = new TicketLink("1001", LinkOrigin.Joined, "Rita Rep", A.Monday) },
        Issue = A.HeldIssue(),
        LinkedCount = 3,
    };

    private static readonly Core.Issues.Issue Other = A.Issue() with { Ref = new("2002", "ENG-50") };

    [Theory]
    [InlineData("/dev Is there a date?\n/bug ENG-50", "1001")]
    [InlineData("/bug ENG-50\n/dev Is there a date?", "2002")]
    [InlineData("/dev Is there a date?\n/unlink", "1001")]
    [InlineData("/dev Is there a date?\n/not ENG-12", "1001")]
    public void Words_in_one_note_go_to_the_issue_that_the_ticket_had_when_they_were_written(string note, string issueId)
    {
        var plan = A.Planner().Decide(Linked, A.Seen(A.Ticket(A.Note(note)), Other, A.Issue()));

        Assert.Equal(issueId, plan.Only<AddComment>().For!.IssueId);
    }

    [Theory]
    [InlineData("/dev Is there a date?", "/bug ENG-50", "1001")]
    [InlineData("/bug ENG-50", "/dev Is there a date?", "2002")]
    [InlineData("/dev Is there a date?", "/unlink", "1001")]
    public void Words_in_notes_that_are_seen_together_do_too(string first, string second, string issueId)
    {
        var ticket = A.Ticket(A.Note(first), A.Note(second, "n2"));

        Assert.Equal(issueId, A.Planner().Decide(Linked, A.Seen(ticket, Other)).Only<AddComment>().For!.IssueId);
    }

    [Fact]
    public void Words_that_come_with_a_filing_are_bound_to_it()
    {
        var plan = A.Planner().Decide(new Known(), A.Seen(A.Ticket(A.Note("/bug\n/dev It is urgent."))));

        var filing = plan.Only<FileIssue>();
        Assert.Equal(new MeantFor(null, filing.Stamp, "7"), plan.Only<AddComment>().For);
        Assert.Equal(filing.Stamp, plan.Tickets[0].Link!.Filing);
    }

    [Fact]
    public void Words_after_a_refusal_go_to_the_issue_of_its_own_that_is_then_filed()
    {
        var plan = A.Planner().Decide(Linked, A.Seen(A.Ticket(A.Note("/not ENG-12\n/dev It is another one.")), A.Issue()));

        Assert.Equal(plan.Only<FileIssue>().Stamp, plan.Only<AddComment>().For!.Filing);
    }

    [Fact]
    public void The_files_of_a_note_go_where_its_words_go()
    {
        var note = A.Note("/dev See the trace.\n/bug ENG-50") with { Attachments = [new Attachment("f1", "trace.txt", "text/plain", 4)] };

        Assert.Equal("1001", A.Planner().Decide(Linked, A.Seen(A.Ticket(note), Other)).All<PutFileOnIssue>().Single(put => put.File.Id == "f1").For!.IssueId);
    }

    [Fact]
    public void The_files_of_a_first_message_that_comes_too_late_go_to_no_issue_that_the_ticket_has_left()
    {
        var ticket = A.Ticket(A.Note("hello") with { Kind = CommentKind.PublicReply, Author = A.Customer, Attachments = [new Attachment("f1", "trace.txt", "text/plain", 4)] });
        var looked = new FilesRefetched(ticket, A.Monday, "c");

        Assert.Empty(A.Planner().Decide(Linked, looked with { For = new MeantFor("2002") }).Actions);
        Assert.Equal("1001", A.Planner().Decide(Linked, looked with { For = new MeantFor("1001") }).Only<PutFileOnIssue>().For!.IssueId);
        Assert.Equal("1001", A.Planner().Decide(Linked, looked).Only<PutFileOnIssue>().For!.IssueId);
    }

    [Fact]
    public void A_question_about_a_deleted_issue_is_answered_and_sent_nowhere()
    {
        var plan = A.Planner().Decide(Linked with { Issue = A.HeldIssue() with { IsGone = true } }, A.Seen(A.Ticket(A.Note("/dev Is there a date?"))));

        Assert.Empty(plan.All<AddComment>());
        Assert.Contains("the issue was deleted in Jira", plan.OnlyNote(), StringComparison.Ordinal);
    }

    public static TheoryData<BridgeAction, string> Refused => new()
    {
        { new AddComment("s1", "7", Core.Text.RichText.FromPlain("x"), "u"), "did not reach the engineers of ENG-12: Jira says no." },
        { new EditComment("s1", "7", "s0", Core.Text.RichText.FromPlain("x"), "u"), "could not be updated" },
        { new EditComment("s1", "7", "s0", Core.Text.RichText.FromPlain("x"), "u") { IsWithdrawal = true }, "could not be removed" },
        { new CloseDuplicate("s1", "1001", "2002", "7"), "ENG-12 could not be closed as a duplicate" },
        { new PutRemoteLink("s1", "1001", new Core.Issues.RemoteLink("bugbridge:ticket:7", "u", "t")), "could not be linked on ENG-12" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_was_given_up_is_told_once(BridgeAction action, string words)
    {
        var change = new ActionRefused(action, "7", "1001", "Jira says no.", A.Monday, "c");
        var known = new Known { Issue = A.HeldIssue() };

        var plan = A.Planner().Decide(known, change);

        Assert.Contains(words, plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Equal("7", plan.Only<UpdateTicket>().TicketId);
        Assert.Equal(plan.Only<UpdateTicket>().Stamp, A.Planner().Decide(known, change with { SeenAt = A.Monday.AddDays(1), Reason = "Again." }).Only<UpdateTicket>().Stamp);
    }

    [Fact]
    public void What_was_given_up_for_a_merged_ticket_is_told_where_its_reps_go_on()
    {
        var change = new ActionRefused(new AddComment("s1", "7", Core.Text.RichText.FromPlain("x"), "u"), "7", null, "No.", A.Monday, "c");

        Assert.Equal("9", A.Planner().Decide(new Known { MergeTarget = A.HeldTicket() with { Id = "9" } }, change).Only<UpdateTicket>().TicketId);
    }
}
