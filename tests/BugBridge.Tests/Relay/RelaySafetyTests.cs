using BugBridge.Core.Issues;
using BugBridge.Core.Notes;
using BugBridge.Core.Promises;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Visibility;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Relay;

/// <summary>What of an issue never crosses, and what becomes of what did.</summary>
public sealed class RelaySafetyTests
{
    private const string Secret = "The customer pays us four million a year.";
    private static readonly Known Held = new() { Issue = A.HeldIssue(), Linked = [A.Linked()] };

    [Fact]
    public void A_comment_that_repeats_a_limited_one_does_not_cross_and_the_reason_names_it()
    {
        var plan = Decide(A.Issue(Limited(Secret), After(A.Comment($"As Ed said: {Secret} So hurry.", "502"))));

        Assert.Empty(plan.Actions);
        Assert.Contains(plan.Decisions, decision => decision.CommentId == "502" && decision.Reason.Contains("it repeats a sentence of comment 501", StringComparison.Ordinal));
    }

    [Fact]
    public void A_limited_comment_that_quotes_an_open_one_makes_that_no_secret()
    {
        var open = A.Comment("It crashes whenever somebody saves a file.");
        var told = Held with { Issue = Decide(A.Issue(open)).Issues[0] };

        var plan = Decide(A.Issue(open, After(Limited("> It crashes whenever somebody saves a file.\n\n" + Secret, "502"))), told);

        Assert.Empty(plan.Actions);
    }

    [Fact]
    public void What_anybody_says_is_no_secret() =>
        Assert.Single(Decide(A.Issue(Limited("Thanks!"), After(A.Comment("Thanks!", "502")))).All<UpdateTicket>());

    [Fact]
    public void A_repeated_sentence_stays_back_when_the_limited_comment_is_deleted()
    {
        var quoting = After(A.Comment(Secret, "502"));
        var before = Held with { Issue = Decide(A.Issue(Limited(Secret), quoting)).Issues[0] };

        Assert.Empty(Decide(A.Issue(quoting), before).Actions);
    }

    [Fact]
    public void What_was_deleted_can_be_written_again_for_the_reps()
    {
        var before = Held with { Issue = Decide(A.Issue(), Held with { Issue = Decide(A.Issue(Limited(Secret))).Issues[0] }).Issues[0] };

        Assert.Empty(Decide(A.Issue(After(A.Comment(Secret, "502"))), before).Actions);
        Assert.Single(Decide(A.Issue(After(A.Comment("/rep " + Secret, "502"))), before).All<UpdateTicket>());
    }

    [Fact]
    public void An_issue_that_is_restricted_takes_back_what_was_told_and_tells_nothing_more()
    {
        var estimate = new Estimate(new DateOnly(2026, 12, 5), EstimateSource.DueDate);
        var open = A.Issue(A.Comment("/workaround Use the old export")) with { Estimate = estimate };
        var told = Held with { Issue = Decide(open).Issues[0] };
        var closed = open with { IsRestricted = true, Summary = Secret, Status = "In Progress", Comments = [.. open.Comments, After(A.Comment(Secret, "502"))] };

        var plan = Decide(closed, told);

        Assert.Contains("do not pass on anything posted here", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Equal([string.Empty, string.Empty, string.Empty], new[] { "JIRA status", "Fix expected", "Workaround" }.Select(field => plan.Only<UpdateTicket>().Update.Fields[field]));
        Assert.Equal((Core.Sync.State.IssueState.HiddenSummary, "To Do", null, null), (plan.Issues[0].Summary, plan.Issues[0].Status, plan.Issues[0].Estimate, plan.Issues[0].Workaround));
        Assert.Null(Assert.Single(plan.Kept<PromiseTold>()).Estimate);
        Assert.Empty(Decide(closed with { UpdatedAt = A.Monday.AddDays(1) }, told with { Issue = plan.Issues[0] }).Actions);
    }

    [Fact]
    public void An_issue_that_is_opened_again_is_told_as_it_is_now_with_what_came_meanwhile()
    {
        var open = A.Issue(A.Comment("/workaround Use the old export"));
        var told = Held with { Issue = Decide(open).Issues[0] };
        var meanwhile = open with { Comments = [.. open.Comments, After(A.Comment("It will be in the next build.", "502"))] };
        var closed = told with { Issue = Decide(meanwhile with { IsRestricted = true }, told).Issues[0] };

        var notes = Decide(meanwhile with { UpdatedAt = A.Monday.AddDays(1) }, closed).All<UpdateTicket>().Select(update => update.Note()).ToList();

        Assert.Equal(2, notes.Count);
        Assert.Contains("everybody in the project can read this issue again", notes[0], StringComparison.Ordinal);
        Assert.Contains("Use the old export", notes[0], StringComparison.Ordinal);
        Assert.Contains("It will be in the next build.", notes[1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_edited_comment_says_what_was_taken_out_and_put_in()
    {
        var told = Held with { Issue = Decide(A.Issue(A.Comment("It is the cable. We mend it on Monday."))).Issues[0] };

        var note = Decide(A.Issue(A.Comment("It is the cable. We mend it on Friday.")), told).OnlyNote();

        Assert.Contains("- Removed: “We mend it on Monday.”\n- Added: “We mend it on Friday.”", note, StringComparison.Ordinal);
        Assert.EndsWith("> It is the cable. We mend it on Friday.", note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawal_names_the_comment_and_does_not_repeat_it()
    {
        var told = Held with { Issue = Decide(A.Issue(A.Comment(Secret))).Issues[0] };

        var note = Decide(A.Issue(Limited(Secret)), told).OnlyNote();

        Assert.Contains("the comment by Ed Engineer of 2 November 2026, 09:05 UTC, posted here earlier, is no longer visible", note, StringComparison.Ordinal);
        Assert.DoesNotContain("million", note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_names_the_comment_that_it_tells_so_that_it_can_be_stopped() =>
        Assert.Equal(CommentRef.To("1001", A.Comment("hello")), Decide(A.Issue(A.Comment("hello"))).Only<UpdateTicket>().Says);

    [Fact]
    public void Of_two_comments_of_one_author_in_one_minute_a_withdrawal_says_which()
    {
        var first = A.Comment("It is the cable.");
        var (later, twin) = (A.Comment("It is the plug.", "502") with { CreatedAt = first.CreatedAt.AddSeconds(20) }, A.Comment("It is the fuse.", "503"));
        var told = Held with { Issue = Decide(A.Issue(first, later, twin)).Issues[0] };

        Assert.Contains("of 2 November 2026, 09:05:20 UTC, posted here earlier,", Decide(A.Issue(first, Closed(later), twin), told).OnlyNote(), StringComparison.Ordinal);
        Assert.Contains("09:05:00 UTC (number 1 of 2 of that second), posted here earlier,", Decide(A.Issue(later, twin), told).OnlyNote(), StringComparison.Ordinal);
        Assert.Contains("09:05:00 UTC (number 2 of 2 of that second), posted here earlier,", Decide(A.Issue(first, later, Closed(twin)), told).OnlyNote(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_comment_that_was_merely_written_anew_is_quoted_by_its_withdrawal()
    {
        var marked = new RelaySettings { FromJira = RelayMode.Marked };
        var planner = A.Planner(relay: marked);
        var told = Held with { Issue = planner.Decide(Held, A.Seen(A.Issue(A.Comment("/rep Try the other printer until we have mended this one.")))).Issues[0] };

        var note = planner.Decide(told, A.Seen(A.Issue(A.Comment("Try the other printer.")))).OnlyNote();

        Assert.Contains("(\"Try the other printer until we …\"), posted here earlier, was edited in Jira and is no longer meant for reps", note, StringComparison.Ordinal);
        Assert.DoesNotContain("Try the", planner.Decide(told, A.Seen(A.Issue())).OnlyNote(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_corrects_or_takes_back_names_what_it_is_about_and_what_others_are_told()
    {
        var told = Held with { Issue = Decide(A.Issue(A.Comment("It is the cable."))).Issues[0] };
        var about = new CommentRef("1001", "501");

        var edited = Decide(A.Issue(A.Comment("It is the plug.")), told).Only<UpdateTicket>();
        var withdrawn = Decide(A.Issue(), told).Only<UpdateTicket>();

        Assert.Equal((about.CommentId, about.CommentId), (edited.Corrects!.CommentId, edited.Says!.CommentId));
        Assert.DoesNotContain("cable", edited.IfUntold!.ToString(), StringComparison.Ordinal);
        Assert.Contains("It is the plug.", edited.IfUntold.ToString(), StringComparison.Ordinal);
        Assert.Equal((about, null, null), (withdrawn.Corrects, withdrawn.Says, withdrawn.IfUntold));
    }

    [Fact]
    public void An_issue_that_comes_back_is_told_once_with_its_fields_and_its_date_counts_again()
    {
        var issue = A.Issue() with { Estimate = new Estimate(new DateOnly(2026, 12, 5), EstimateSource.DueDate), Status = "In Progress" };
        var gone = Held with { Issue = A.Planner().Decide(Held with { Issue = Decide(issue).Issues[0] }, new IssueVanished("1001", A.Monday, "c")).Issues[0] };

        var plan = Decide(issue, gone);
        var note = plan.Only<UpdateTicket>();

        Assert.Contains("the issue is back in Jira", note.Note(), StringComparison.Ordinal);
        Assert.Contains("In Progress", note.Note(), StringComparison.Ordinal);
        Assert.Equal(("In Progress", "2026-12-05"), (note.Update.Fields["JIRA status"], note.Update.Fields["Fix expected"]));
        Assert.NotNull(Assert.Single(plan.Kept<PromiseTold>()).Estimate);
        Assert.False(plan.Issues[0].IsGone);
        Assert.Empty(Decide(issue with { UpdatedAt = A.Monday.AddDays(1) }, Held with { Issue = plan.Issues[0] }).Actions);
    }

    private static IssueComment Closed(IssueComment comment) => comment with { Visibility = CommentVisibility.Limited };

    private static IssueComment Limited(string text, string id = "501") => A.Comment(text, id) with { Visibility = CommentVisibility.Limited };

    private static IssueComment After(IssueComment comment) => comment with { CreatedAt = comment.CreatedAt.AddMinutes(1), UpdatedAt = comment.UpdatedAt.AddMinutes(1) };

    private static Plan Decide(Issue issue, Known? known = null) => A.Planner().Decide(known ?? Held, A.Seen(issue));
}
