using BugBridge.Core.Commands;
using BugBridge.Core.Filing;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Filing;

/// <summary>What becomes in Jira of what crossed from a ticket, when it is no longer what it was.</summary>
public sealed class NoteCorrectionTests
{
    private static readonly Known Linked = new() { Ticket = A.HeldTicket("1001"), Issue = A.HeldIssue(), LinkedCount = 1 };

    [Fact]
    public void An_edited_note_is_corrected_where_it_stands_and_a_comment_says_what_changed()
    {
        var (known, written) = Told(A.Note("/dev It happens since Monday."));

        var plan = Decide(Whole(A.Note("/dev It happens since Friday.")), known);

        var edit = plan.Only<EditComment>();
        Assert.Equal((written.Stamp, false), (edit.CommentStamp, edit.IsWithdrawal));
        Assert.Contains("It happens since Friday.", PlainText.Of(edit.Body), StringComparison.Ordinal);
        var told = PlainText.Of(plan.Only<TellIssue>().Body);
        Assert.Contains("Rita Rep edited the text posted here", told, StringComparison.Ordinal);
        Assert.Contains("- Removed: “It happens since Monday.”\n- Added: “It happens since Friday.”", told, StringComparison.Ordinal);
        Assert.Empty(plan.All<AddComment>());
    }

    [Fact]
    public void A_note_whose_text_left_it_was_redacted_or_deleted_is_withdrawn_and_only_once()
    {
        var note = A.Note("/dev It happens since Monday.");
        var (known, written) = Told(note);
        var redacted = note with { Body = RichText.FromPlain("/dev ▇▇▇▇"), WithheldBecause = "was redacted" };

        Assert.All([Whole(A.Note("Never mind.")), Whole(redacted), Whole(A.Note("another", "n2"))], ticket =>
        {
            var plan = Decide(ticket, known);
            var edit = plan.Only<EditComment>();
            Assert.Equal((written.Stamp, true), (edit.CommentStamp, edit.IsWithdrawal));
            Assert.Contains("was withdrawn", PlainText.Of(edit.Body), StringComparison.Ordinal);
            Assert.DoesNotContain("Monday", PlainText.Of(edit.Body), StringComparison.Ordinal);
            Assert.Empty(plan.All<TellIssue>());
            Assert.Contains(plan.Decisions, decision => decision.CommentId == "n1" && decision.Reason.Contains("is withdrawn", StringComparison.Ordinal));
            Assert.Empty(Decide(ticket, known with { Ticket = plan.Tickets[0] }).All<EditComment>());
        });
    }

    [Fact]
    public void A_thread_that_was_not_read_whole_shows_no_deletion()
    {
        var (known, _) = Told(A.Note("/dev It happens since Monday."));

        Assert.Empty(Decide(A.Ticket(A.Note("another", "n2")) with { HasWholeThread = false }, known).Actions);
    }

    [Fact]
    public void Another_way_of_writing_the_same_words_is_no_change()
    {
        var (known, _) = Told(A.Note("/dev It happens  since Monday."));
        var formatted = A.Note("x") with { Body = RichText.Of(Paragraph.Of(new TextRun("/dev It happens "), new TextRun("since Monday", TextMarks.Strong))) };

        Assert.Empty(Decide(Whole(formatted), known).Actions);
    }

    [Fact]
    public void Of_several_words_to_the_engineers_in_one_note_only_the_changed_are_touched()
    {
        var (known, written) = Told(A.Note("/dev First question?\n/bridge\n/dev Second question?"));

        var plan = Decide(Whole(A.Note("/dev First question?\n/bridge\n/dev Another question?")), known);

        Assert.Equal(CommandSource.StampOf("7", "n1/2"), plan.Only<EditComment>().CommentStamp);
        Assert.NotEqual(written.Stamp, plan.Only<EditComment>().CommentStamp);
    }

    [Fact]
    public void Editing_back_and_forth_makes_an_edit_each_time()
    {
        var (known, _) = Told(A.Note("/dev Monday it is."));
        var stamps = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, minute) in new[] { ("/dev Friday it is.", 1), ("/dev Monday it is.", 2), ("/dev Friday it is.", 3) })
        {
            var plan = Decide(Whole(A.Note(text)) with { UpdatedAt = A.Monday.AddHours(minute) }, known);
            stamps.Add(plan.Only<EditComment>().Stamp);
            known = known with { Ticket = plan.Tickets[0] };
        }

        Assert.Equal(3, stamps.Count);
    }

    [Fact]
    public void A_note_that_must_not_cross_is_answered_instead()
    {
        var plan = Decide(Whole(A.Note("/dev ▇▇▇▇ calls us") with { WithheldBecause = "was redacted" }), Linked);

        Assert.Empty(plan.All<AddComment>());
        Assert.Contains("was not sent to the engineers: it was redacted", plan.OnlyNote(), StringComparison.Ordinal);
        Assert.Contains(plan.Decisions, decision => decision.CommentId == "n1" && decision.Reason == "Comment n1 did not cross: it was redacted.");
    }

    [Theory]
    [InlineData(CommentKind.PublicReply, AuthorRole.Rep, "customers can read it")]
    [InlineData(CommentKind.Unknown, AuthorRole.Rep, "who may read it could not be determined")]
    [InlineData(CommentKind.InternalNote, AuthorRole.Unknown, "who wrote it could not be determined")]
    [InlineData(CommentKind.InternalNote, AuthorRole.Customer, "a customer wrote it")]
    public void Words_for_the_engineers_in_the_wrong_place_do_not_cross_and_the_reason_is_kept(CommentKind kind, AuthorRole role, string reason)
    {
        var plan = Decide(Whole(A.Note("/dev hello") with { Kind = kind, Author = A.Rep with { Role = role } }), Linked);

        Assert.Empty(plan.Actions);
        Assert.Contains(reason, Assert.Single(plan.Decisions).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_message_that_must_stay_is_not_quoted_and_the_issue_says_why()
    {
        var ticket = A.Ticket() with { Tags = ["bug"], WithheldBecause = "was redacted", Subject = string.Empty };

        var issue = A.Planner().Decide(new Known(), A.Seen(ticket)).Only<FileIssue>().Issue;

        Assert.Equal("Ticket 7 (no subject)", issue.Summary);
        Assert.DoesNotContain("It crashes on save", PlainText.Of(issue.Description), StringComparison.Ordinal);
        Assert.Contains("The customer's message is not shown here: it was redacted.", PlainText.Of(issue.Description), StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_message_that_is_redacted_later_is_taken_out_of_the_issue_once()
    {
        var ticket = A.Ticket() with { Tags = ["bug"], HasWholeThread = true };
        var filed = A.Planner().Decide(new Known(), A.Seen(ticket));
        var known = new Known { Ticket = filed.Tickets[0] };
        var redacted = ticket with { Description = RichText.FromPlain("It crashes ▇▇▇▇"), WithheldBecause = "was redacted", UpdatedAt = A.Monday.AddHours(1) };

        var plan = Decide(redacted, known);

        var take = plan.Only<TakeOutMessage>();
        Assert.DoesNotContain("crashes", PlainText.Of(take.Instead.Description), StringComparison.Ordinal);
        Assert.False(take.InSummary);
        Assert.Empty(Decide(redacted, known with { Ticket = plan.Tickets[0] }).All<TakeOutMessage>());
        Assert.Empty(Decide(ticket with { WithheldBecause = "was written by somebody who is suspended" }, known).All<TakeOutMessage>());
    }

    private static (Known Known, Passage Written) Told(TicketComment note)
    {
        var plan = A.Planner().Decide(Linked, A.Seen(Whole(note)));
        var comment = plan.All<AddComment>()[0];
        var written = new Passage(comment.Stamp, "7", "1001", PassageKind.Comment, note.Id, "601", A.Monday);
        return (Linked with { Ticket = plan.Tickets[0], Passages = [written] }, written);
    }

    private static Ticket Whole(params TicketComment[] comments) => A.Ticket(comments) with { HasWholeThread = true };

    private static Plan Decide(Ticket ticket, Known known) => A.Planner().Decide(known, A.Seen(ticket));
}
