using System.Globalization;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Issues;
using BugBridge.Core.Promises;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Visibility;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Relay;

public sealed class IssuePlannerTests
{
    private static readonly Known Held = new() { Issue = A.HeldIssue(), Linked = [A.Linked()] };

    [Fact]
    public void A_comment_that_everybody_can_read_is_told_with_writer_time_and_link()
    {
        var update = Decide(A.Issue(A.Comment("Fixed in the nightly build"))).Only<UpdateTicket>();

        Assert.Equal(
            "ENG-12 (https://jira.example/browse/ENG-12?focusedCommentId=501): Ed Engineer wrote on 2 November 2026, 09:05 UTC\n\n> Fixed in the nightly build",
            update.Note());
    }

    [Theory]
    [InlineData(CommentVisibility.Limited)]
    [InlineData(CommentVisibility.Internal)]
    [InlineData(CommentVisibility.Unknown)]
    public void A_comment_that_is_not_surely_open_never_crosses(CommentVisibility visibility)
    {
        var plan = Decide(A.Issue(A.Comment("the customer is a fool") with { Visibility = visibility }));

        Assert.Empty(plan.Actions);
        Assert.Contains("did not cross", Assert.Single(plan.Decisions).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_bridge_wrote_does_not_come_back() => Assert.Empty(Decide(A.Issue(A.Comment("from Rita") with { Stamp = "0123456789abcdef" })).Actions);

    [Fact]
    public void A_comment_is_told_to_all_open_tickets_with_one_stamp_and_to_no_closed_one()
    {
        var plan = Decide(A.Issue(A.Comment("hello")), Held with { Linked = [A.Linked("7"), A.Linked("8"), A.Linked("9", isOpen: false)] });

        Assert.Equal(["7", "8"], plan.All<UpdateTicket>().Select(update => update.TicketId));
        Assert.Single(plan.All<UpdateTicket>().Select(update => update.Stamp).Distinct());
    }

    [Fact]
    public void Each_comment_is_told_once()
    {
        var issue = A.Issue(A.Comment("hello"));
        var after = Held with { Issue = Decide(issue).Issues[0] };

        Assert.Empty(Decide(issue with { UpdatedAt = A.Monday.AddDays(1) }, after).Actions);
    }

    [Fact]
    public void In_marked_mode_only_marked_comments_cross_and_without_their_mark()
    {
        var relay = A.Relay();
        relay.FromJira = RelayMode.Marked;
        var issue = A.Issue(A.Comment("among us"), A.Comment("/rep Please ask for the log", "502"));

        var note = Assert.Single(A.Planner(relay: relay).Decide(Held, A.Seen(issue)).All<UpdateTicket>()).Note();

        Assert.EndsWith("> Please ask for the log", note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workaround_is_told_as_such_and_kept_in_its_field()
    {
        var plan = Decide(A.Issue(A.Comment("/workaround\nUse the old export")));

        Assert.Contains("workaround from Ed Engineer", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Equal("Use the old export", plan.Only<UpdateTicket>().Update.Fields["Workaround"]);
        Assert.Equal("501", plan.Issues[0].Workaround!.CommentId);
    }

    [Fact]
    public void A_workaround_is_withdrawn_by_none_by_deleting_and_by_limiting()
    {
        var offered = Decide(A.Issue(A.Comment("/workaround Use the old export"))).Issues[0];
        var known = Held with { Issue = offered };

        var none = Decide(A.Issue(A.Comment("/workaround Use the old export"), A.Comment("/workaround none", "502")), known);
        var deleted = Decide(A.Issue(), known);
        var limited = Decide(A.Issue(A.Comment("/workaround Use the old export") with { Visibility = CommentVisibility.Limited }), known);

        Assert.All([none, deleted, limited], plan =>
        {
            Assert.Contains("workaround was withdrawn", plan.OnlyNote(), StringComparison.Ordinal);
            Assert.Equal(string.Empty, plan.Only<UpdateTicket>().Update.Fields["Workaround"]);
            Assert.Null(plan.Issues[0].Workaround);
        });
    }

    [Fact]
    public void Another_workaround_replaces_the_one_before_and_says_so()
    {
        var first = A.Comment("/workaround Use the old export");
        var known = Held with { Issue = Decide(A.Issue(first)).Issues[0] };

        var plan = Decide(A.Issue(first, A.Comment("/workaround Use the app", "502")), known);

        Assert.Contains("; please stop offering the old one", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Equal("Use the app", plan.Only<UpdateTicket>().Update.Fields["Workaround"]);
        Assert.Equal("502", plan.Issues[0].Workaround!.CommentId);
    }

    [Fact]
    public void A_workaround_that_was_replaced_does_not_come_back_when_its_comment_is_edited()
    {
        var second = A.Comment("/workaround Use the app", "502");
        var known = Held with { Issue = Decide(A.Issue(A.Comment("/workaround Use the old export"), second)).Issues[0] };

        var plan = Decide(A.Issue(A.Comment("/workaround Use the very old export"), second), known);

        Assert.Contains("edited the comment", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Equal("502", plan.Issues[0].Workaround!.CommentId);
    }

    [Fact]
    public void A_workaround_that_loses_its_mark_is_withdrawn_and_its_comment_told()
    {
        var known = Held with { Issue = Decide(A.Issue(A.Comment("/workaround Use the old export"))).Issues[0] };

        var plan = Decide(A.Issue(A.Comment("It does not help after all")), known);

        Assert.Contains(plan.All<UpdateTicket>(), tell => tell.Note().Contains("workaround was withdrawn", StringComparison.Ordinal));
        Assert.Contains(plan.All<UpdateTicket>(), tell => tell.Note().Contains("edited the comment", StringComparison.Ordinal));
        Assert.Null(plan.Issues[0].Workaround);
    }

    [Fact]
    public void Done_and_released_are_told_apart()
    {
        var coming = new Estimate(new DateOnly(2026, 12, 5), EstimateSource.FixVersion, "7.1");
        var closed = A.Issue() with { Category = StatusCategory.Done, Status = "Done", Resolution = "Fixed", Estimate = coming };
        var known = Held with { Issue = Held.Issue! with { Estimate = coming } };

        var done = Decide(closed, known);
        var released = Decide(closed with { Estimate = null, Release = new Release("7.1", new(2026, 12, 5)), UpdatedAt = A.Monday.AddDays(1) }, known with { Issue = done.Issues[0] });
        var taken = Decide(closed with { UpdatedAt = A.Monday.AddDays(2) }, known with { Issue = released.Issues[0] });

        Assert.Contains("Not released yet; expected on 5 December (release 7.1).", done.OnlyNote(), StringComparison.Ordinal);
        var notes = released.All<UpdateTicket>().Where(tell => tell.Update.Note is not null).Select(tell => tell.Note()).ToList();
        Assert.Contains("released in 7.1 (5 December)", Assert.Single(notes), StringComparison.Ordinal);
        Assert.Contains(taken.All<UpdateTicket>(), tell => tell.Note().Contains("no longer fully released: 7.1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-10-05", "5 October (due date), has already passed (it was 5 December)")]
    [InlineData("9999-12-31", "31 December 9999 (due date), is more than 3 years away (it was 5 December)")]
    public void A_date_that_cannot_be_promised_is_told_as_such_and_takes_the_promise_back(string date, string words)
    {
        var promised = new Estimate(new DateOnly(2026, 12, 5), EstimateSource.DueDate);
        var known = Held with { Issue = Held.Issue! with { Estimate = promised } };

        var plan = Decide(A.Issue() with { Estimate = promised with { Date = DateOnly.Parse(date, CultureInfo.InvariantCulture) } }, known);

        Assert.Contains(words, plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Null(Assert.Single(plan.Kept<PromiseTold>()).Estimate);
        Assert.DoesNotContain(plan.Only<UpdateTicket>().Update.Fields.Values, value => value.Length > 0);
    }

    [Fact]
    public void An_edited_comment_is_told_as_changed_and_a_deleted_one_as_withdrawn_once()
    {
        var told = Held with { Issue = Decide(A.Issue(A.Comment("on Monday"))).Issues[0] };

        var edited = Decide(A.Issue(A.Comment("on Tuesday")), told);
        var deleted = Decide(A.Issue(), told);
        var still = Decide(A.Issue() with { UpdatedAt = A.Monday.AddDays(1) }, told with { Issue = deleted.Issues[0] });

        Assert.Contains("edited the comment", edited.OnlyNote(), StringComparison.Ordinal);
        Assert.EndsWith("> on Tuesday", edited.OnlyNote(), StringComparison.Ordinal);
        Assert.Contains("was deleted in Jira", deleted.OnlyNote(), StringComparison.Ordinal);
        Assert.DoesNotContain("Monday", deleted.OnlyNote(), StringComparison.Ordinal);
        Assert.Empty(still.Actions);
    }

    [Fact]
    public void A_comment_that_is_limited_later_is_withdrawn_and_one_that_is_opened_later_is_told()
    {
        var open = Held with { Issue = Decide(A.Issue(A.Comment("hello"))).Issues[0] };
        var limited = Held with { Issue = Decide(A.Issue(A.Comment("hello") with { Visibility = CommentVisibility.Limited })).Issues[0] };

        Assert.Contains("no longer visible to everybody", Decide(A.Issue(A.Comment("hello") with { Visibility = CommentVisibility.Limited }), open).OnlyNote(), StringComparison.Ordinal);
        Assert.EndsWith("> hello", Decide(A.Issue(A.Comment("hello")), limited).OnlyNote(), StringComparison.Ordinal);
    }

    [Fact]
    public void Status_and_resolution_are_told_and_kept_in_the_field()
    {
        var started = Decide(A.Issue() with { Status = "In Progress", Category = StatusCategory.InProgress });
        var done = Decide(A.Issue() with { Status = "Done", Category = StatusCategory.Done, Resolution = "Fixed" });

        Assert.Contains("status is now In Progress (was To Do).", started.OnlyNote(), StringComparison.Ordinal);
        Assert.Equal("In Progress", started.Only<UpdateTicket>().Update.Fields["JIRA status"]);
        Assert.Contains("resolved as Fixed; status is now Done (was To Do).", done.OnlyNote(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_status_of_an_issue_just_filed_is_no_news_but_a_later_one_is()
    {
        var unread = Held with { Issue = A.HeldIssue() with { Status = null, UpdatedAt = DateTimeOffset.MinValue } };

        Assert.Null(Decide(A.Issue(), unread).Only<UpdateTicket>().Update.Note);
        Assert.Contains("In Progress", Decide(A.Issue() with { Status = "In Progress", Category = StatusCategory.InProgress }, unread).OnlyNote(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_change_of_the_estimate_is_told_with_what_it_was()
    {
        var first = Decide(WithDate(new DateOnly(2026, 12, 5)));
        var slipped = Decide(WithDate(new DateOnly(2026, 12, 12)), Held with { Issue = first.Issues[0] });
        var back = Decide(WithDate(new DateOnly(2026, 12, 5)), Held with { Issue = slipped.Issues[0] });
        var again = Decide(WithDate(new DateOnly(2026, 12, 12)), Held with { Issue = back.Issues[0] });
        var removed = Decide(A.Issue(), Held with { Issue = slipped.Issues[0] });

        Assert.Contains("fix expected on 5 December (due date)", first.OnlyNote(), StringComparison.Ordinal);
        Assert.Contains("12 December (due date), 7 days later than 5 December", slipped.OnlyNote(), StringComparison.Ordinal);
        Assert.Equal("2026-12-12", slipped.Only<UpdateTicket>().Update.Fields["Fix expected"]);
        Assert.NotEqual(slipped.Only<UpdateTicket>().Stamp, again.Only<UpdateTicket>().Stamp);
        Assert.Contains("no fix date any more; it was 12 December", removed.OnlyNote(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_date_after_a_placeholder_is_told_as_the_first()
    {
        var placeholder = Held with { Issue = Held.Issue! with { Estimate = new Estimate(new DateOnly(9999, 12, 31), EstimateSource.DueDate) } };

        Assert.EndsWith(": fix expected on 5 December (due date).", Decide(WithDate(new DateOnly(2026, 12, 5)), placeholder).OnlyNote(), StringComparison.Ordinal);
        Assert.EndsWith(": no fix date.", Decide(A.Issue(), placeholder).OnlyNote(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_issue_that_moved_is_told_with_its_new_key()
    {
        var plan = Decide(A.Issue() with { Ref = new IssueRef("1001", "OPS-4") });

        Assert.Contains("OPS-4", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Equal("OPS-4", plan.Only<UpdateTicket>().Update.Fields["JIRA key"]);
        Assert.Equal("OPS-4", plan.Issues[0].Key);
    }

    [Fact]
    public void A_deleted_issue_is_told_once()
    {
        var gone = A.Planner().Decide(Held, new IssueVanished("1001", A.Monday, "c"));

        Assert.Contains("was deleted in Jira", gone.OnlyNote(), StringComparison.Ordinal);
        Assert.True(A.Planner().Decide(Held with { Issue = gone.Issues[0] }, new IssueVanished("1001", A.Monday, "c")).IsEmpty);
    }

    [Fact]
    public void An_older_snapshot_is_no_change_back()
    {
        var known = Held with { Issue = A.HeldIssue() with { Status = "Done", UpdatedAt = A.Monday.AddDays(1) } };

        Assert.True(Decide(A.Issue(), known).IsEmpty);
    }

    [Fact]
    public void An_issue_that_is_not_ours_is_left_alone_but_for_its_text()
    {
        var plan = Decide(A.Issue(A.Comment("x")), new Known());

        Assert.Empty(plan.Actions);
        Assert.Empty(plan.Issues);
        Assert.Equal("Export crashes", Assert.Single(plan.Kept<ReportText>()).Title);
    }

    [Fact]
    public void A_restricted_issue_gives_neither_text_nor_summary()
    {
        var plan = Decide(A.Issue() with { IsRestricted = true }, new Known());

        Assert.True(Assert.Single(plan.Kept<ReportText>()).IsEmpty);
        Assert.Equal((string.Empty, true), (Assert.Single(plan.Kept<IssueCard>()).Summary, plan.Kept<IssueCard>()[0].IsRestricted));
    }

    [Fact]
    public void An_issue_that_the_bridge_filed_gives_no_text_because_the_ticket_does() =>
        Assert.True(Assert.Single(Decide(A.Issue() with { Stamp = "0123456789abcdef" }, Held).Kept<ReportText>()).IsEmpty);

    [Fact]
    public void The_day_of_closing_is_kept_while_it_stays_closed()
    {
        var closed = Assert.Single(Decide(A.Issue() with { Category = StatusCategory.Done }, new Known()).Kept<IssueCard>());
        var later = A.Issue() with { Category = StatusCategory.Done, UpdatedAt = A.Monday.AddDays(9) };

        Assert.Equal(closed.ClosedAt, Assert.Single(Decide(later, new Known().With(closed)).Kept<IssueCard>()).ClosedAt);
        Assert.Null(Assert.Single(Decide(later with { Category = StatusCategory.ToDo }, new Known().With(closed)).Kept<IssueCard>()).ClosedAt);
    }

    [Fact]
    public void Only_what_reps_are_told_counts_up_the_revision()
    {
        var quiet = Decide(A.Issue(A.Comment("among us") with { Visibility = CommentVisibility.Limited }));

        Assert.Equal(0, quiet.Issues[0].Revision);
        Assert.Equal(1, Decide(A.Issue(A.Comment("hello"))).Issues[0].Revision);
    }

    private static Issue WithDate(DateOnly date) => A.Issue() with { Estimate = new Estimate(date, EstimateSource.DueDate) };

    private static Plan Decide(Issue issue, Known? known = null) => A.Planner().Decide(known ?? Held, A.Seen(issue));
}
