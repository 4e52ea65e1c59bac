using BugBridge.Core.Filing;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Filing;

public sealed class TicketPlannerTests
{
    private static readonly Known Nothing = new();

    private static readonly Known Linked = new() { Ticket = A.HeldTicket("1001"), Issue = A.HeldIssue(), LinkedCount = 3 };

    [Fact]
    public void A_tagged_ticket_is_filed_once()
    {
        var ticket = A.Ticket() with { Tags = ["bug"] };
        var first = A.Planner().Decide(Nothing, A.Seen(ticket));

        var again = A.Planner().Decide(new Known { Ticket = first.Tickets[0] }, A.Seen(ticket with { UpdatedAt = A.Monday.AddDays(1) }));

        Assert.Equal("Export crashes", first.Only<FileIssue>().Issue.Summary);
        Assert.Null(first.Tickets[0].Link!.IssueId);
        Assert.Empty(again.Actions);
    }

    [Fact]
    public void A_ticket_that_no_rule_picks_is_held_and_left_alone()
    {
        var plan = A.Planner().Decide(Nothing, A.Seen(A.Ticket()));

        Assert.Empty(plan.Actions);
        Assert.Equal("a1", Assert.Single(plan.Tickets).AccountId);
    }

    [Fact]
    public void Seeing_the_same_again_plans_nothing_at_all()
    {
        var ticket = A.Ticket(A.Note("hello"));
        var first = A.Planner().Decide(Nothing, A.Seen(ticket));

        Assert.True(A.Planner().Decide(new Known { Ticket = first.Tickets[0] }, A.Seen(ticket)).IsEmpty);
    }

    [Fact]
    public void The_same_cause_gives_the_same_stamp()
    {
        var change = A.Seen(A.Ticket(A.Note("/bug")));

        Assert.Equal(A.Planner().Decide(Nothing, change).Only<FileIssue>().Stamp, A.Planner().Decide(Nothing, change).Only<FileIssue>().Stamp);
    }

    [Theory]
    [InlineData(CommentKind.PublicReply, AuthorRole.Rep, null)]
    [InlineData(CommentKind.InternalNote, AuthorRole.Customer, null)]
    [InlineData(CommentKind.InternalNote, AuthorRole.Unknown, null)]
    [InlineData(CommentKind.Unknown, AuthorRole.Rep, null)]
    [InlineData(CommentKind.InternalNote, AuthorRole.Rep, "0123456789abcdef")]
    public void Only_internal_notes_that_reps_wrote_command_the_bridge(CommentKind kind, AuthorRole role, string? stamp)
    {
        var comment = A.Note("/bug\n/dev secret") with { Kind = kind, Author = A.Rep with { Role = role }, Stamp = stamp };

        Assert.Empty(A.Planner().Decide(Nothing, A.Seen(A.Ticket(comment))).Actions);
    }

    [Fact]
    public void A_note_written_by_a_person_through_the_bridges_account_still_commands() =>
        Assert.Single(A.Planner().Decide(Nothing, A.Seen(A.Ticket(A.Note("/bug") with { Author = new Author("bridge", "BugBridge", AuthorRole.Rep) }))).All<FileIssue>());

    [Fact]
    public void Joining_links_tells_shows_and_labels()
    {
        var issue = A.Issue(A.Comment("/workaround Use the old export")) with { Labels = [], Status = "In Progress" };

        var plan = A.Planner().Decide(Nothing, A.Seen(A.Ticket(A.Note("/bug eng-12")), issue));

        Assert.Equal("1001", plan.Tickets[0].Link!.IssueId);
        Assert.Equal("https://desk.example/tickets/7", plan.Only<PutRemoteLink>().Link.Url);
        Assert.Equal(["bugbridge"], plan.Only<EditIssue>().Edit.AddLabels);
        var update = plan.Only<UpdateTicket>().Update;
        Assert.Contains("Use the old export", PlainText.Of(update.Note!), StringComparison.Ordinal);
        Assert.Equal(("ENG-12", "In Progress"), (update.Fields["JIRA key"], update.Fields["JIRA status"]));
        Assert.Equal(["bugbridge"], update.AddTags);
        Assert.Empty(plan.All<FileIssue>());
    }

    [Fact]
    public void A_rep_who_joins_is_not_overruled_by_a_rule_in_the_same_moment()
    {
        var ticket = A.Ticket(A.Note("/bug ENG-12")) with { Tags = ["bug"] };

        Assert.Empty(A.Planner().Decide(Nothing, A.Seen(ticket, A.Issue())).All<FileIssue>());
    }

    [Fact]
    public void Joining_an_issue_that_is_not_there_is_answered()
    {
        var plan = A.Planner().Decide(Nothing, A.Seen(A.Ticket(A.Note("/bug ENG-99"))));

        Assert.Contains("ENG-99 was not found", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Null(plan.Tickets[0].Link);
    }

    [Fact]
    public void Joining_another_issue_leaves_the_first()
    {
        var other = A.Issue() with { Ref = new("2002", "ENG-50") };

        var plan = A.Planner().Decide(Linked, A.Seen(A.Ticket(A.Note("/bug ENG-50")), other));

        Assert.Equal("1001", plan.Only<DropRemoteLink>().IssueId);
        Assert.Equal("2002", plan.Tickets[0].Link!.IssueId);
        Assert.Contains("instead of ENG-12", plan.OnlyNote(), StringComparison.Ordinal);
    }

    [Fact]
    public void Unlinking_is_for_good_until_a_rep_says_otherwise()
    {
        var unlinked = A.Planner().Decide(Linked, A.Seen(A.Ticket(A.Note("/unlink")) with { Tags = ["bug"] }));
        var held = new Known { Ticket = unlinked.Tickets[0] };

        var later = A.Planner().Decide(held, A.Seen(A.Ticket() with { Tags = ["bug"], UpdatedAt = A.Monday.AddDays(1) }));
        var asked = A.Planner().Decide(held, A.Seen(A.Ticket(A.Note("/bug", "n2")) with { UpdatedAt = A.Monday.AddDays(1) }));

        Assert.Null(unlinked.Tickets[0].Link);
        Assert.Equal(string.Empty, unlinked.Only<UpdateTicket>().Update.Fields["JIRA key"]);
        Assert.Equal(["bugbridge"], unlinked.Only<UpdateTicket>().Update.RemoveTags);
        Assert.Equal("bugbridge:ticket:7", unlinked.Only<DropRemoteLink>().GlobalId);
        Assert.Empty(later.Actions);
        Assert.Single(asked.All<FileIssue>());
    }

    [Fact]
    public void What_a_rep_writes_after_dev_reaches_engineers_with_rep_and_ticket_named()
    {
        var comment = A.Planner().Decide(Linked, A.Seen(A.Ticket(A.Note("private thought\n/dev Does it need a restart?")))).Only<AddComment>();

        Assert.Equal("Rita Rep writes from ticket 7 (https://desk.example/tickets/7):\n\nDoes it need a restart?", comment.Body.ToString());
    }

    [Fact]
    public void Dev_on_an_unlinked_ticket_is_answered_with_what_would_have_been_right() =>
        Assert.Contains("/bug", A.Planner().Decide(Nothing, A.Seen(A.Ticket(A.Note("/dev hello")))).OnlyNote(), StringComparison.Ordinal);

    [Fact]
    public void Dev_while_the_issue_is_being_filed_waits_for_it()
    {
        var plan = A.Planner().Decide(Nothing, A.Seen(A.Ticket(A.Note("/bug\n/dev hello"))));

        Assert.Equal([typeof(FileIssue), typeof(AddComment)], plan.Actions.Select(action => action.GetType()));
        Assert.Equal(plan.Actions[0].Lane, plan.Actions[1].Lane);
    }

    [Fact]
    public void Bridge_answers_with_all_that_is_known()
    {
        var note = A.Planner().Decide(Linked, A.Seen(A.Ticket(A.Note("/bridge")))).OnlyNote();

        Assert.Contains("ENG-12", note, StringComparison.Ordinal);
        Assert.Contains("with 2 other tickets", note, StringComparison.Ordinal);
        Assert.Contains("Status: To Do", note, StringComparison.Ordinal);
        Assert.Contains("; no fix date yet.", note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_command_is_answered() =>
        Assert.Contains("Unknown command /bgu. Did you mean /bug?", A.Planner().Decide(Nothing, A.Seen(A.Ticket(A.Note("/bgu")))).OnlyNote(), StringComparison.Ordinal);

    [Fact]
    public void A_deleted_ticket_leaves_the_issues_sidebar_and_returns_when_restored()
    {
        var deleted = A.Planner().Decide(Linked, A.Seen(A.Ticket() with { Status = TicketStatus.Deleted, UpdatedAt = A.Monday.AddHours(2) }));
        var held = Linked with { Ticket = deleted.Tickets[0] };

        var again = A.Planner().Decide(held, new TicketVanished("7", A.Monday.AddHours(3), "c"));
        var restored = A.Planner().Decide(held, A.Seen(A.Ticket() with { UpdatedAt = A.Monday.AddHours(4) }));

        Assert.Single(deleted.All<DropRemoteLink>());
        Assert.Empty(again.Actions);
        Assert.Single(restored.All<PutRemoteLink>());
        Assert.Equal("1001", restored.Tickets[0].Link!.IssueId);
    }

    [Fact]
    public void The_link_of_a_merged_ticket_moves_to_the_one_it_was_merged_into()
    {
        var target = A.HeldTicket() with { Id = "8", Url = "https://desk.example/tickets/8" };

        var plan = A.Planner().Decide(Linked with { MergeTarget = target }, A.Seen(A.Ticket() with { MergedInto = "8", Status = TicketStatus.Closed }));

        Assert.Equal([(null, "7"), ("1001", "8")], plan.Tickets.Select(ticket => (ticket.Link?.IssueId, ticket.Id)));
        Assert.Equal("8", plan.Only<UpdateTicket>().TicketId);
        Assert.Equal("bugbridge:ticket:8", plan.Only<PutRemoteLink>().Link.GlobalId);
        Assert.Equal("bugbridge:ticket:7", plan.Only<DropRemoteLink>().GlobalId);
    }

    [Fact]
    public void An_older_snapshot_does_not_bring_old_facts_back_but_its_notes_count()
    {
        var known = new Known { Ticket = A.HeldTicket() with { UpdatedAt = A.Monday.AddDays(1), Status = TicketStatus.Solved } };

        var plan = A.Planner().Decide(known, A.Seen(A.Ticket(A.Note("/bug"))));

        Assert.Equal(TicketStatus.Solved, plan.Tickets[0].Status);
        Assert.Single(plan.All<FileIssue>());
    }

    [Fact]
    public void Thousands_of_comments_are_read_once()
    {
        var comments = Enumerable.Range(0, 5000).Select(at => A.Note("note " + at, "n" + at)).ToArray();

        var plan = A.Planner().Decide(Nothing, A.Seen(A.Ticket(comments)));

        Assert.Equal(5000, plan.Tickets[0].Handled.Count);
    }

    [Fact]
    public void When_jira_refuses_the_rep_is_told_why_and_the_wish_is_kept()
    {
        var filing = A.Planner().Decide(Nothing, A.Seen(A.Ticket() with { Tags = ["bug"] })).Tickets[0];

        var plan = A.Planner().Decide(new Known { Ticket = filing }, new FilingRefused("7", "Component is required.", A.Monday, "c"));

        Assert.Contains("Component is required.", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.NotNull(plan.Tickets[0].Link);
    }

    [Fact]
    public void A_filed_issue_is_linked_back_and_told_with_key_and_tag()
    {
        var filing = A.Planner().Decide(Nothing, A.Seen(A.Ticket() with { Tags = ["bug"] }));
        var filed = new IssueFiled("7", new("1001", "ENG-12"), filing.Only<FileIssue>().Issue, A.Monday, "c");

        var plan = A.Planner().Decide(new Known { Ticket = filing.Tickets[0] }, filed);

        Assert.Equal([typeof(PutRemoteLink), typeof(UpdateTicket)], plan.Actions.Select(action => action.GetType()));
        Assert.Contains("ENG-12: filed for this ticket (tag bug)", plan.OnlyNote().Replace(" (https://jira.example/browse/ENG-12)", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("ENG-12", plan.Only<UpdateTicket>().Update.Fields["JIRA key"]);
        Assert.Equal("1001", plan.Tickets[0].Link!.IssueId);
    }

    [Fact]
    public void An_issue_that_was_filed_while_the_rep_unlinked_is_named_and_not_linked()
    {
        var unlinked = A.HeldTicket() with { IsHandsOff = true };
        var filed = new IssueFiled("7", new("1001", "ENG-12"), new("ENG", "Bug", "x", RichText.Empty), A.Monday, "c");

        var plan = A.Planner().Decide(new Known { Ticket = unlinked }, filed);

        Assert.Contains("filed although this ticket was unlinked", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Empty(plan.Tickets);
    }

    [Fact]
    public void A_look_that_failed_is_journaled_in_a_lane_of_its_own()
    {
        var look = A.Planner().Decide(Nothing, new RefetchFailed(Lane.OfTicket("7"), A.Monday, "c")).Only<RefetchAgain>();

        Assert.NotEqual(Lane.OfTicket("7"), look.Lane);
        Assert.Equal("7", look.Id);
    }

    [Fact]
    public void Decisions_hold_no_text_of_notes()
    {
        var plan = A.Planner().Decide(Linked, A.Seen(A.Ticket(A.Note("/dev the password is hunter2"))));

        Assert.All(plan.Decisions, decision => Assert.DoesNotContain("hunter2", decision.Reason, StringComparison.Ordinal));
    }
}
