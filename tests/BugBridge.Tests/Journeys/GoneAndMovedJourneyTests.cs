using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>Tickets and issues that are merged, moved, deleted and brought back.</summary>
public sealed class GoneAndMovedJourneyTests : Journey
{
    [Fact]
    public async Task The_link_follows_a_merged_ticket()
    {
        await StartAsync();
        var (source, key) = await FiledAsync();
        var target = Helpdesk.FileTicket(Bridge.Customer, "The same, once more", "Blank.");

        Helpdesk.Merge(source, target);
        await Bridge.SettleAsync();
        Jira.Comment(key, "Next week.");
        await Bridge.SettleAsync();

        Assert.Equal([Shown(target)], ShownOn(key));
        Assert.Equal(key, KeyOn(target));
        NoteWith(target, $", because ticket {source} was merged into this one.");
        NoteWith(target, "Next week.");
        NoNoteWith(source, "Next week.");
        Assert.Empty(await SetAsideAsync());
    }

    [Fact]
    public async Task A_merge_whose_webhooks_are_lost_is_found_by_a_poll()
    {
        await StartAsync();
        var (source, key) = await FiledAsync();
        var target = Helpdesk.FileTicket(Bridge.Customer, "The same, once more", "Blank.");
        await Bridge.SettleAsync();

        Bridge.Sandbox.Webhooks.Trouble = new() { Dropped = 1 };
        Helpdesk.Merge(source, target);
        await Bridge.PollAsync();

        Assert.Equal([Shown(target)], ShownOn(key));
        Assert.Equal(key, KeyOn(target));
    }

    [Fact]
    public async Task A_deleted_ticket_leaves_its_issue_and_a_restored_one_comes_back()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        var other = await JoinedAsync(key);

        Helpdesk.Delete(ticket);
        await Bridge.SettleAsync();
        Assert.Equal([Shown(other)], ShownOn(key));
        Jira.Comment(key, "While it was away.");
        await Bridge.SettleAsync();

        Helpdesk.SetStatus(ticket, "open");
        await Bridge.SettleAsync();
        Jira.Comment(key, "After it came back.");
        await Bridge.SettleAsync();

        Assert.Equal([Shown(ticket), Shown(other)], ShownOn(key).Order(StringComparer.Ordinal));
        NoteWith(ticket, "After it came back.");
        NoNoteWith(ticket, "While it was away.");
        Assert.Empty(await SetAsideAsync());
    }

    [Fact]
    public async Task The_new_key_of_a_moved_issue_is_told_and_kept_in_the_ticket()
    {
        await StartAsync();
        Jira.AddProject("APP", "Mobile app");
        var (ticket, key) = await FiledAsync();

        var moved = Jira.Move(key, "APP");
        await Bridge.SettleAsync();
        Jira.Comment(moved, "Next week.");
        Helpdesk.Note(ticket, "/dev Is there a date?", Bridge.Rep);
        await Bridge.SettleAsync();

        Assert.Equal("APP-1", moved);
        NoteWith(ticket, $"APP-1: new key, was {key}");
        Assert.Equal(moved, KeyOn(ticket));
        NoteWith(ticket, "Next week.");
        Assert.Single(CommentsOn(moved));
    }

    [Fact]
    public async Task A_move_whose_webhooks_are_lost_is_found_by_a_poll_although_nobody_watches_the_new_project()
    {
        await StartAsync();
        Jira.AddProject("APP", "Mobile app");
        var (ticket, key) = await FiledAsync();
        Bridge.Sandbox.Webhooks.Trouble = new() { Dropped = 1 };

        var moved = Jira.Move(key, "APP");
        await Bridge.PollAsync();

        Assert.Equal(moved, KeyOn(ticket));
    }

    [Fact]
    public async Task A_deleted_issue_is_told_once_and_a_rep_can_go_on()
    {
        await StartAsync();
        var (kept, _) = await FiledAsync("Another bug");
        var (ticket, key) = await FiledAsync();

        Jira.Delete(key);
        await Bridge.SettleAsync();
        await Bridge.ReconcileAsync();
        await Bridge.PollAsync();
        NoteWith(ticket, "the issue was deleted in Jira");
        NoNoteWith(kept, "was deleted");

        Helpdesk.Note(ticket, "/bug", Bridge.Rep);
        await Bridge.SettleAsync();
        Assert.NotEqual(key, KeyOn(ticket));
        Assert.Equal([Shown(ticket)], ShownOn(KeyOn(ticket)));
        Assert.Empty(await SetAsideAsync());
    }

    [Fact]
    public async Task A_deletion_whose_webhook_is_lost_is_found_by_reconciling()
    {
        await StartAsync();
        await FiledAsync("Another bug");
        var (ticket, key) = await FiledAsync();
        Bridge.Sandbox.Webhooks.Trouble = new() { Dropped = 1 };

        Jira.Delete(key);
        await Bridge.ReconcileAsync();

        NoteWith(ticket, "the issue was deleted in Jira");
    }

    [Fact]
    public async Task The_only_issue_that_there_is_can_be_deleted_too()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();

        Jira.Delete(key);
        await Bridge.SettleAsync();

        NoteWith(ticket, "the issue was deleted in Jira");
    }

    [Fact]
    public async Task An_unlinked_ticket_hears_no_more_and_no_rule_links_it_again()
    {
        await StartAsync();
        var (ticket, key) = await FiledAsync();
        var other = await JoinedAsync(key);

        Helpdesk.Note(ticket, "/unlink", Bridge.Rep);
        await Bridge.SettleAsync();
        Jira.Comment(key, "Next week.");
        Helpdesk.SetPriority(ticket, "high");
        await Bridge.SettleAsync();
        await Bridge.PollAsync();

        Assert.Equal([Shown(other)], ShownOn(key));
        Assert.Empty(KeyOn(ticket));
        NoNoteWith(ticket, "Next week.");
        NoteWith(other, "Next week.");
        Assert.Single(Jira.Issues);
    }
}
