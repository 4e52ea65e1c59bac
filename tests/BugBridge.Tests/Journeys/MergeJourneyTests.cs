using BugBridge.Host.Commands;
using BugBridge.Sandbox.Webhooks;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>Issues that turn out to be the same, marked by engineers in Jira or merged on the command line.</summary>
public sealed class MergeJourneyTests : Journey
{
    private const string Duplicate = "Duplicate";

    [Fact]
    public async Task A_marked_duplicate_hands_its_tickets_to_the_master_and_each_rep_hears_of_it_once()
    {
        await StartAsync();
        var (first, master) = await FiledAsync();
        var (second, duplicate) = await FiledAsync("Empty pages from the printer");
        var third = await JoinedAsync(duplicate);
        var closed = await JoinedAsync(duplicate);
        Helpdesk.SetStatus(closed, "solved");
        await Bridge.SettleAsync();
        var before = new[] { second, third, closed }.Select(ticket => NotesOn(ticket).Count).ToList();

        await MarkAsync(duplicate, master);
        Jira.Comment(duplicate, "Said where nobody stands any more.");
        Jira.Comment(master, "It is the driver.");
        await Bridge.SettleAsync();

        Assert.Equal(Shown(first, second, third, closed), ShownOn(master).Order(StringComparer.Ordinal));
        Assert.Empty(ShownOn(duplicate));
        Assert.Equal([before[0] + 2, before[1] + 2, before[2]], new[] { second, third, closed }.Select(ticket => NotesOn(ticket).Count));
        Assert.StartsWith($"{master}: this ticket is now linked to {master}, because {duplicate} is a duplicate of it", NoteWith(second, "is a duplicate of"), StringComparison.Ordinal);
        NoteWith(third, "It is the driver.");
        NoNoteWith(first, "is a duplicate of");
        Assert.Equal([master, master], new[] { second, third }.Select(KeyOn));
        Assert.Empty(await SetAsideAsync());
    }

    [Fact]
    public async Task A_master_that_no_ticket_stood_behind_is_heard_from_now_on()
    {
        await StartAsync();
        var (ticket, duplicate) = await FiledAsync();
        var master = Jira.FileIssue("ENG", "Printer driver of 2025 is broken");
        Jira.Comment(master, "Said long before.");

        await MarkAsync(duplicate, master);
        Jira.Comment(master, "Fixed on Friday.");
        await Bridge.SettleAsync();

        Assert.Equal(Shown(ticket), ShownOn(master));
        Assert.Contains("bugbridge", Jira.Issue(master).Labels);
        NoteWith(ticket, "Fixed on Friday.");
        NoNoteWith(ticket, "Said long before.");
    }

    [Fact]
    public async Task A_mark_whose_webhooks_are_lost_is_found_by_a_poll()
    {
        await StartAsync();
        var (ticket, duplicate) = await FiledAsync();
        var master = Jira.FileIssue("ENG", "Printer driver of 2025 is broken");
        Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble { Dropped = 1 };

        await MarkAsync(duplicate, master);
        await Bridge.PollAsync();

        Assert.Equal(master, KeyOn(ticket));
        Assert.Equal(Shown(ticket), ShownOn(master));
    }

    [Fact]
    public async Task A_chain_is_flattened_for_tickets_and_taken_apart_link_by_link()
    {
        await StartAsync();
        var (one, a) = await FiledAsync("One");
        var (two, b) = await FiledAsync("Two");
        var (three, c) = await FiledAsync("Three");

        await MarkAsync(a, b);
        await MarkAsync(b, c);
        Assert.Equal(Shown(one, two, three), ShownOn(c).Order(StringComparer.Ordinal));
        var four = await JoinedAsync(a);
        Assert.Equal(Shown(one, two, three, four), ShownOn(c).Order(StringComparer.Ordinal));
        NoteWith(four, $"{a} is a duplicate of it");

        Jira.Unlink(b, c, Duplicate);
        await Bridge.SettleAsync();
        Assert.Equal(Shown(one, two, four), ShownOn(b).Order(StringComparer.Ordinal));

        Jira.SetStatus(a, "To Do");
        await Bridge.SettleAsync();
        Assert.Equal(
            [Shown(one, four), Shown(two), Shown(three)], new[] { a, b, c }.Select(key => ShownOn(key).Order(StringComparer.Ordinal).ToArray()));
        Assert.Equal([a, b, c, a], new[] { one, two, three, four }.Select(KeyOn));
        Assert.Empty(await SetAsideAsync());
    }

    [Fact]
    public async Task Taking_a_mark_away_gives_back_what_was_and_keeps_what_came()
    {
        await StartAsync();
        var (one, master) = await FiledAsync("One");
        var (two, duplicate) = await FiledAsync("Two");
        await MarkAsync(duplicate, master);
        var three = await JoinedAsync(master);

        Jira.Unlink(duplicate, master, Duplicate);
        await Bridge.SettleAsync();

        Assert.Equal(Shown(one, three), ShownOn(master).Order(StringComparer.Ordinal));
        Assert.Equal(Shown(two), ShownOn(duplicate));
        NoteWith(two, $"this ticket is linked to {duplicate} again, because it is no longer a duplicate of {master}");
        NoNoteWith(three, "no longer a duplicate");
    }

    [Fact]
    public async Task A_mark_that_goes_round_in_a_circle_is_refused_to_the_engineers_once()
    {
        await StartAsync();
        var (_, a) = await FiledAsync("One");
        var (two, b) = await FiledAsync("Two");
        await MarkAsync(a, b);

        await MarkAsync(b, a);
        Jira.Comment(b, "Is it?");
        await Bridge.SettleAsync();
        await Bridge.ReconcileAsync();

        Assert.Single(CommentsOn(b), comment => comment.Contains($"{a} is itself merged into {b}", StringComparison.Ordinal));
        Assert.Equal(b, KeyOn(two));
        Assert.Equal(2, ShownOn(b).Count);
    }

    [Fact]
    public async Task Marks_that_are_turned_round_turn_the_merge_round()
    {
        await StartAsync();
        var (one, a) = await FiledAsync("One");
        var (two, b) = await FiledAsync("Two");
        await MarkAsync(a, b);
        Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble { Dropped = 1 };

        Jira.Unlink(a, b, Duplicate);
        Jira.SetStatus(a, "To Do");
        await MarkAsync(b, a);
        await Bridge.PollAsync();

        Assert.Equal(Shown(one, two), ShownOn(a).Order(StringComparer.Ordinal));
        Assert.Empty(CommentsOn(a).Concat(CommentsOn(b)));
    }

    [Fact]
    public async Task A_mark_of_another_master_moves_the_tickets_on()
    {
        await StartAsync();
        var (ticket, a) = await FiledAsync("One");
        var (_, b) = await FiledAsync("Two");
        var (_, c) = await FiledAsync("Three");
        await MarkAsync(a, b);

        Bridge.Sandbox.Webhooks.Trouble = new WebhookTrouble { Dropped = 1 };
        Jira.Unlink(a, b, Duplicate);
        Jira.Link(a, c, Duplicate);
        await Bridge.PollAsync();

        Assert.Equal(c, KeyOn(ticket));
        Assert.Contains(Shown(ticket)[0], ShownOn(c));
        Assert.Single(ShownOn(b));
        NoteWith(ticket, $"this ticket is now linked to {c}, because {a} is a duplicate of it");
        NoNoteWith(ticket, "no longer a duplicate");
    }

    [Fact]
    public async Task Tickets_stay_when_the_duplicate_or_the_master_is_deleted()
    {
        await StartAsync();
        await FiledAsync("Another bug");
        var (one, a) = await FiledAsync("One");
        var (two, b) = await FiledAsync("Two");
        await MarkAsync(a, b);

        Jira.Delete(a);
        await Bridge.SettleAsync();
        Assert.Equal(Shown(one, two), ShownOn(b).Order(StringComparer.Ordinal));
        NoNoteWith(one, "was deleted in Jira");

        Jira.Delete(b);
        await Bridge.SettleAsync();
        await Bridge.ReconcileAsync();
        Assert.All(new[] { one, two }, ticket => NoteWith(ticket, "the issue was deleted in Jira"));
        Assert.Empty(await SetAsideAsync());
    }

    [Fact]
    public async Task The_commands_merge_and_unmerge_do_the_same_by_hand_and_keep_the_link_in_Jira()
    {
        await StartAsync();
        var (one, a) = await FiledAsync("One");
        var (two, b) = await FiledAsync("Two");

        var merged = await Bridge.CommandAsync("merge", a, "--into", b, "--by", "Olga Operator");
        await Bridge.SettleAsync();
        Assert.Equal(ExitCode.Ok, merged.Code);
        Assert.Contains($"{a} is merged into {b}: 1 ticket to move, 1 of them open and notified.", merged.Output, StringComparison.Ordinal);
        Assert.Equal(Shown(one, two), ShownOn(b).Order(StringComparer.Ordinal));
        Assert.Equal((Jira.Issue(a).Id, Jira.Issue(b).Id), (Assert.Single(Jira.Links).InwardId, Jira.Links[0].OutwardId));
        Assert.Equal("To Do", Jira.Issue(a).Status);

        Assert.Contains("already", (await Bridge.CommandAsync("merge", a, "--into", b)).Output, StringComparison.Ordinal);
        var explained = await Bridge.CommandAsync("explain", a);
        Assert.Contains("Command: Olga Operator", explained.Output, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Ok, (await Bridge.CommandAsync("unmerge", a)).Code);
        await Bridge.SettleAsync();
        await Bridge.PollAsync();
        Assert.Equal(Shown(one), ShownOn(a));
        Assert.Equal(Shown(two), ShownOn(b));
        Assert.Empty(Jira.Links);
        Assert.Empty(await SetAsideAsync());
    }

    [Fact]
    public async Task What_a_person_takes_back_by_hand_stays_apart_although_it_was_marked()
    {
        await StartAsync();
        var (one, a) = await FiledAsync("One");
        var (_, b) = await FiledAsync("Two");
        await MarkAsync(a, b);

        await Bridge.CommandAsync("unmerge", a);
        await Bridge.SettleAsync();
        Jira.Comment(a, "Hm.");
        await Bridge.SettleAsync();
        Assert.Equal(Shown(one), ShownOn(a));
        Assert.Empty(Jira.Links);

        Jira.Link(a, b, Duplicate);
        await Bridge.SettleAsync();
        Assert.Equal(b, KeyOn(one));
    }

    [Fact]
    public async Task Commands_that_cannot_be_followed_say_why_and_change_nothing()
    {
        await StartAsync();
        var (_, a) = await FiledAsync("One");
        var (_, b) = await FiledAsync("Two");
        var unknown = Jira.FileIssue("ENG", "Nobody asked for this");
        await MarkAsync(a, b);

        await RefusedAsync("cannot be a duplicate of itself", "merge", b, "--into", b);
        await RefusedAsync($"{a} is itself merged into {b}", "merge", b, "--into", a);
        await RefusedAsync("ENG-99 was deleted, or BugBridge cannot read it.", "merge", b, "--into", "ENG-99");
        await RefusedAsync("no ticket was ever linked to it", "merge", unknown, "--into", b);
        await RefusedAsync($"{b} is not merged into another issue.", "unmerge", b);

        Assert.Single(Jira.Links);
    }

    [Fact]
    public async Task Without_a_worker_the_command_says_when_it_is_carried_out()
    {
        await StartAsync();
        var (one, a) = await FiledAsync("One");
        var (_, b) = await FiledAsync("Two");

        await Bridge.RestartAsync(async () =>
        {
            var merged = await Bridge.CommandAsync("merge", a, "--into", b, "--json");
            Assert.Contains("\"isWorkerRunning\": false", merged.Output, StringComparison.Ordinal);
            Assert.Equal(a, KeyOn(one));
        });
        await Bridge.SettleAsync();

        Assert.Equal(b, KeyOn(one));
    }

    [Fact]
    public async Task Two_hundred_tickets_move_within_a_few_calls()
    {
        // Jira takes a hundred writes of links onto one issue in half a minute, so this takes minutes of its time.
        await StartAsync(new JourneyOptions { Speed = 40 });
        var (a, b) = (Jira.FileIssue("ENG", "Blank pages"), Jira.FileIssue("ENG", "Empty pages"));
        var tickets = Enumerable.Range(1, 200).Select(number => Helpdesk.FileTicket(Bridge.Customer, $"Blank {number}", "Blank pages.")).ToList();
        tickets.ForEach(ticket => Helpdesk.Note(ticket, $"/bug {a}", Bridge.Rep));
        await Bridge.SettleAsync();
        Helpdesk.Calls.Reset();

        await MarkAsync(a, b);

        Assert.Equal(2, Helpdesk.Calls.Writes);
        Assert.Equal(200, ShownOn(b).Count);
        Assert.Empty(ShownOn(a));
        Assert.All(tickets, ticket => NoteWith(ticket, $"now linked to {b}, because {a} is a duplicate of it"));
        Assert.All(tickets, ticket => Assert.Equal(b, KeyOn(ticket)));
    }

    private async Task MarkAsync(string duplicate, string master)
    {
        Jira.Link(duplicate, master, Duplicate);
        Jira.SetStatus(duplicate, "Done", Duplicate);
        await Bridge.SettleAsync();
    }

    private async Task RefusedAsync(string reason, params string[] command)
    {
        var (code, output, error) = await Bridge.CommandAsync(command);
        Assert.Equal((ExitCode.Failed, string.Empty), (code, output));
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    private static string[] Shown(params long[] tickets) => [.. tickets.Select(Shown)];
}
