using BugBridge.Core.Visibility;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>What may be read by whom.</summary>
public sealed class VisibilityJourneyTests : Journey
{
    [Fact]
    public async Task A_workaround_is_told_as_such_kept_in_its_field_and_can_be_changed_and_withdrawn()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();

        var comment = Jira.Comment(key, "/workaround Print from the preview.");
        await Bridge.SettleAsync();
        Assert.Contains("Print from the preview.", NoteWith(ticket, "workaround from Emil Engineer"), StringComparison.Ordinal);
        Assert.Equal("Print from the preview.", FieldOn(ticket, Helpdesk.WorkaroundField));

        Jira.EditComment(key, comment, "/workaround Print from the phone.");
        await Bridge.SettleAsync();
        NoteWith(ticket, "changed the workaround");
        Assert.Equal("Print from the phone.", FieldOn(ticket, Helpdesk.WorkaroundField));

        Jira.Comment(key, "/workaround none");
        await Bridge.SettleAsync();
        NoteWith(ticket, "the workaround was withdrawn");
        Assert.Empty(FieldOn(ticket, Helpdesk.WorkaroundField));
    }

    [Fact]
    public async Task A_ticket_that_joins_later_gets_the_workaround()
    {
        await StartAsync();
        var (_, key) = await FiledAsync();
        Jira.Comment(key, "/workaround Print from the preview.");
        await Bridge.SettleAsync();

        var joined = await JoinedAsync(key);

        NoteWith(joined, "Print from the preview.");
        Assert.Equal("Print from the preview.", FieldOn(joined, Helpdesk.WorkaroundField));
    }

    [Fact]
    public async Task Where_only_marked_comments_cross_the_others_stay_in_jira()
    {
        await StartAsync(new JourneyOptions { Settings = settings => settings.Relay.FromJira = RelayMode.Marked });
        var (ticket, key) = await FiledAsync();

        Jira.Comment(key, "Among engineers: the null check is missing.");
        Jira.Comment(key, "/rep It will be mended this week.");
        Jira.Comment(key, "/workaround Restart the printer.");
        await Bridge.SettleAsync();

        NoteWith(ticket, "It will be mended this week.");
        NoteWith(ticket, "Restart the printer.");
        NoNoteWith(ticket, "null check");
        NoNoteWith(ticket, "/rep");
    }

    [Fact]
    public async Task Limited_and_internal_comments_never_cross()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();

        Jira.Comment(key, "Only developers: the password is in the log.", role: "Developers");
        Jira.Comment(key, "Only the group: a customer's name.", group: "jira-developers");
        Jira.Comment(key, "/rep Internal even so.", isInternal: true);
        Jira.Comment(key, "For everybody.");
        await Bridge.SettleAsync();
        await Bridge.PollAsync();
        await Bridge.ReconcileAsync();

        NoteWith(ticket, "For everybody.");
        NoNoteWith(ticket, "password");
        NoNoteWith(ticket, "a customer's name");
        NoNoteWith(ticket, "Internal even so");
    }

    [Fact]
    public async Task A_comment_that_is_limited_later_is_withdrawn()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        var comment = Jira.Comment(key, "It is in the shared library.");
        await Bridge.SettleAsync();
        NoteWith(ticket, "It is in the shared library.");

        Jira.LimitComment(key, comment, "Developers");
        await Bridge.SettleAsync();

        NoteWith(ticket, "is no longer visible to everybody in Jira");
        NoteWith(ticket, "It is in the shared library.");
    }

    [Fact]
    public async Task Replies_are_withdrawn_with_what_they_reply_to()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        var above = Jira.Comment(key, "It is in the shared library.");
        var below = Jira.Reply(key, above, "Carl wrote that library.");
        Jira.Reply(key, below, "Carl is on leave.");
        Jira.Comment(key, "It will be mended this week.");
        await Bridge.SettleAsync();
        NoteWith(ticket, "Carl wrote that library.");
        NoteWith(ticket, "Carl is on leave.");

        Jira.LimitComment(key, above, "Developers");
        await Bridge.SettleAsync();
        await Bridge.PollAsync();
        await Bridge.ReconcileAsync();

        Assert.Equal(3, NotesOn(ticket).Sum(note => note.Split("posted here earlier").Length - 1));
        NoteWith(ticket, "Carl is on leave.");

        Jira.Reply(key, above, "He is back on Monday.");
        await Bridge.SettleAsync();
        NoNoteWith(ticket, "Monday");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reply_to_a_limited_comment_never_crosses(bool hearsOfIt)
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        Bridge.Sandbox.Webhooks.Trouble = new() { Dropped = hearsOfIt ? 0 : 1 };
        var above = Jira.Comment(key, "The password is in the log.", role: "Developers");

        Jira.Reply(key, above, "It is hunter2.");
        await Bridge.SettleAsync();
        await Bridge.PollAsync();

        NoNoteWith(ticket, "hunter2");
    }

    [Fact]
    public async Task A_comment_that_is_opened_later_is_told_then()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        var comment = Jira.Comment(key, "It is in the shared library.", role: "Developers");
        await Bridge.SettleAsync();
        NoNoteWith(ticket, "shared library");

        Jira.Locked(() => Jira.ReplaceComment(Jira.Issue(key), comment, limited => limited with { Visibility = default, UpdatedAt = Bridge.Clock.GetUtcNow() }));
        await Bridge.SettleAsync();

        NoteWith(ticket, "It is in the shared library.");
    }

    [Fact]
    public async Task Public_replies_and_unmarked_notes_never_reach_jira()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();

        Helpdesk.Reply(ticket, Bridge.Customer, "/dev My phone number is 555 0100.");
        Helpdesk.Reply(ticket, Bridge.Rep, "/dev We are on it, dear customer.");
        Helpdesk.Note(ticket, "This customer is about to leave us.", Bridge.Rep);
        Helpdesk.Note(ticket, "/dev Is there a date?", Bridge.Rep);
        await Bridge.SettleAsync();
        await Bridge.PollAsync();

        Assert.Contains("Is there a date?", Assert.Single(CommentsOn(key)), StringComparison.Ordinal);
        Assert.Single(Jira.Issue(key).Comments);
    }

    [Fact]
    public async Task An_edited_comment_is_told_again_and_a_deleted_one_withdrawn()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        var comment = Jira.Comment(key, "It is the cable.");
        await Bridge.SettleAsync();

        Jira.EditComment(key, comment, "It is the driver.");
        await Bridge.SettleAsync();
        Assert.Contains("edited the comment of", NoteWith(ticket, "It is the driver."), StringComparison.Ordinal);

        Jira.DeleteComment(key, comment);
        await Bridge.SettleAsync();
        NoteWith(ticket, "was deleted in Jira");
    }
}
