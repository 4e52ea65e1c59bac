using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Serving;
using BugBridge.Sandbox.Webhooks;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>What was written for an issue stays with it, although the ticket goes elsewhere before the answer comes.</summary>
public sealed class MeantForJourneyTests : Journey
{
    [Theory]
    [InlineData("/bug OTHER")]
    [InlineData("/unlink")]
    public async Task A_comment_whose_answer_was_lost_is_found_where_it_was_meant_for(string then)
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        var other = Jira.FileIssue("ENG", "Another fault");
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ResetAfter) { Remote = Remote.Jira, Calls = CallKind.Write, Path = "/comment$" });

        Helpdesk.Note(ticket, "/dev Is there a date?", Bridge.Rep);
        Helpdesk.Note(ticket, then.Replace("OTHER", other, StringComparison.Ordinal), Bridge.Rep);
        await Bridge.SettleAsync();

        Assert.Equal(1, Bridge.Sandbox.Faults.Hits);
        Assert.Contains("Is there a date?", Assert.Single(CommentsOn(key)), StringComparison.Ordinal);
        Assert.Empty(CommentsOn(other));
        Assert.Empty(await SetAsideAsync());
    }

    [Fact]
    public async Task A_comment_whose_answer_was_lost_is_erased_with_its_ticket_although_that_was_unlinked()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ResetAfter) { Remote = Remote.Jira, Calls = CallKind.Write, Path = "/comment$" });
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ServerError) { Remote = Remote.Jira, Calls = CallKind.Read, Times = 30 });

        Helpdesk.Note(ticket, "/dev zqlostcanary", Bridge.Rep);
        Helpdesk.Note(ticket, "/unlink", Bridge.Rep);
        await Bridge.UntilAsync(() => Bridge.Sandbox.Faults.Hits >= 2, "the comment was written, and could not be looked up");
        Helpdesk.Delete(ticket);
        await Bridge.UntilAsync(async () => await Bridge.View.FindTicketAsync($"{ticket}", Bridge.Token) is { Status: Core.Tickets.TicketStatus.Deleted }, "the deletion was seen");
        await Bridge.CommandAsync("erase", $"{ticket}");
        await Bridge.SettleAsync();

        Assert.DoesNotContain(Jira.Issue(key).Comments, comment => comment.Text.Contains("zqlostcanary", StringComparison.Ordinal));
        Assert.Empty(await SetAsideAsync());
    }

    [Fact]
    public async Task A_question_about_an_issue_that_was_deleted_unheard_is_answered()
    {
        await StartAsync();
        await FiledAsync("Another bug");
        var (ticket, key) = await FiledAsync();
        Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble { Dropped = 1 };
        Jira.Delete(key);
        Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble();

        Helpdesk.Note(ticket, "/dev Is there a date?", Bridge.Rep);
        await Bridge.SettleAsync();

        NoteWith(ticket, $"Your /dev text did not reach the engineers of {key}");
    }

    [Fact]
    public async Task The_notes_of_a_closed_ticket_are_obeyed_and_nothing_is_stuck()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble { Dropped = 1 };
        Helpdesk.Note(ticket, "/dev Is there a date?\n/bridge", Bridge.Rep);
        Helpdesk.SetStatus(ticket, "closed");
        Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble();

        await Bridge.PollAsync();
        await Bridge.SettleAsync();

        Assert.Single(CommentsOn(key));
        Assert.Empty(await SetAsideAsync());
    }

    [Fact]
    public async Task A_note_that_was_not_read_before_its_ticket_was_merged_crosses()
    {
        await StartAsync();
        var (source, key) = await FiledAsync();
        var target = Helpdesk.FileTicket(Bridge.Customer, "The same, once more", "Blank.");
        await Bridge.SettleAsync();

        Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble { Dropped = 1 };
        Helpdesk.Note(source, "/dev Is there a date?", Bridge.Rep);
        Helpdesk.Merge(source, target);
        Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble();
        await Bridge.PollAsync();
        await Bridge.SettleAsync();

        Assert.Contains("Is there a date?", Assert.Single(CommentsOn(key)), StringComparison.Ordinal);
        Assert.Equal([Shown(target)], ShownOn(key));
        Assert.Empty(await SetAsideAsync());
    }

    [Fact]
    public async Task What_is_asked_while_the_ticket_is_filed_is_done_afterwards()
    {
        await StartAsync();
        var other = Jira.FileIssue("ENG", "Another fault");
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ResetAfter) { Remote = Remote.Jira, Calls = CallKind.Write, Path = "/issue$" });
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Blank pages", "Every page is blank.");

        Helpdesk.Note(ticket, $"/bug\n/dev First.\n/bug {other}\n/dev Second.", Bridge.Rep);
        await Bridge.SettleAsync();

        Assert.Equal(other, KeyOn(ticket));
        Assert.Contains("Second.", Assert.Single(CommentsOn(other)), StringComparison.Ordinal);
        var own = Jira.Issues.Single(issue => issue.Key != other);
        Assert.Contains("First.", Assert.Single(CommentsOn(own.Key)), StringComparison.Ordinal);
        NoNoteWith(ticket, "write the command again");
        Assert.Empty(await SetAsideAsync());
    }

    [Fact]
    public async Task A_solved_ticket_that_is_opened_again_hears_what_changed()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        var other = await JoinedAsync(key);
        Helpdesk.SetStatus(ticket, "solved");
        await Bridge.SettleAsync();
        Jira.Comment(key, "It is the driver.");
        await Bridge.SettleAsync();

        Helpdesk.SetStatus(ticket, "open");
        await Bridge.SettleAsync();

        NoteWith(other, "It is the driver.");
        NoNoteWith(ticket, "It is the driver.");
        NoteWith(ticket, "1 new comment");
    }

    [Fact]
    public async Task A_comment_that_came_after_the_rep_s_note_crosses_although_the_bridge_was_down()
    {
        await StartAsync();
        var key = Jira.FileIssue("ENG", "Another fault");
        Jira.Comment(key, "Old talk.");
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Blank pages", "Every page is blank.");
        await Bridge.SettleAsync();

        await Bridge.RestartAsync(() =>
        {
            Helpdesk.Note(ticket, $"/bug {key}", Bridge.Rep);
            Bridge.Clock.Skip(TimeSpan.FromMinutes(5));
            Jira.Comment(key, "It is the driver.");
        });
        await Bridge.PollAsync();
        await Bridge.SettleAsync();

        NoteWith(ticket, "It is the driver.");
        NoNoteWith(ticket, "Old talk.");
    }
}
