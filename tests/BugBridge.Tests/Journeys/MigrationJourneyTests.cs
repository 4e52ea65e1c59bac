using System.Globalization;
using BugBridge.Core.Sync.State;
using BugBridge.Host.Commands;
using BugBridge.Sandbox;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>A team that leaves Zendesk's own Jira app keeps its links.</summary>
public sealed class MigrationJourneyTests : Journey
{
    [Fact]
    public async Task Links_of_the_app_are_taken_over_nothing_is_written_and_news_reaches_the_tickets_from_then_on()
    {
        var (old, keys) = (new List<long>(), new List<string>());
        await StartAsync(new JourneyOptions
        {
            Before = sandbox =>
            {
                FileOld(sandbox, old, keys, issues: 3);
                sandbox.Jira.Comment(keys[0], "An old comment.");
                sandbox.Jira.SetStatus(keys[1], "Done", "Done");
            },
        });
        var (own, ownKey) = await FiledAsync();
        Link(old[0], keys[0]);
        Link(old[1], keys[1]);
        Link(old[1], keys[2]);
        Helpdesk.LinkToJira(old[2], "999999", "ENG-999");
        Link(old[3], keys[0]);
        Link(own, keys[0]);
        Helpdesk.LinkToJira(4_711_000, Jira.Issue(keys[0]).Id.ToString(CultureInfo.InvariantCulture), keys[0]);
        Bridge.Clock.Skip(TimeSpan.FromDays(2));
        var writes = (Helpdesk.Calls.Writes, Jira.Calls.Writes);

        var (code, output, error) = await Bridge.CommandAsync("backfill", "--since", "2026-11-01");

        Assert.True(code == ExitCode.Ok, error);
        Assert.Contains(
            "7 links of Zendesk's Jira app: 3 tickets linked (1 of them had several issues and were linked to one), 1 already linked, 0 moved to the ticket that theirs was merged into, 1 tickets gone, 1 issues gone, 0 failed.",
            output,
            StringComparison.Ordinal);
        await Bridge.SettleAsync();
        Assert.Equal(writes, (Helpdesk.Calls.Writes, Jira.Calls.Writes));
        Assert.Equal((LinkOrigin.Migrated, keys[0]), await LinkAsync(old[0]));
        Assert.Equal((LinkOrigin.Migrated, keys[2]), await LinkAsync(old[1]));
        Assert.Equal((LinkOrigin.Migrated, keys[0]), await LinkAsync(old[3]));
        Assert.Equal((LinkOrigin.Rule, ownKey), await LinkAsync(own));

        Jira.Comment(keys[0], "Fixed next week.");
        await Bridge.SettleAsync();
        NoteWith(old[0], "Fixed next week.");
        NoteWith(old[3], "Fixed next week.");
        NoNoteWith(old[0], "An old comment.");

        var (_, again, _) = await Bridge.CommandAsync("backfill", "--since", "2026-11-01");
        Assert.Contains("0 tickets linked", again, StringComparison.Ordinal);
        Assert.Contains("4 already linked", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_of_a_ticket_that_was_merged_passes_to_the_ticket_at_the_end_unless_that_has_its_own()
    {
        var (old, keys) = (new List<long>(), new List<string>());
        await StartAsync(new JourneyOptions
        {
            Before = sandbox =>
            {
                FileOld(sandbox, old, keys, issues: 2);
                sandbox.Zendesk.Merge(old[0], old[1]);
                sandbox.Zendesk.Merge(old[1], old[2]);
                sandbox.Zendesk.Merge(old[3], old[4]);
            },
        });
        Link(old[0], keys[0]);
        Link(old[3], keys[0]);
        Link(old[4], keys[1]);
        Bridge.Clock.Skip(TimeSpan.FromDays(2));

        var (code, output, error) = await Bridge.CommandAsync("backfill", "--since", "2026-11-01");

        Assert.True(code == ExitCode.Ok, error);

        // The first passed twice; the fourth's target had a link of its own.
        Assert.Contains("3 links of Zendesk's Jira app: 2 tickets linked", output, StringComparison.Ordinal);
        Assert.Contains("1 already linked, 3 moved to the ticket that theirs was merged into, 0 tickets gone", output, StringComparison.Ordinal);
        Assert.Equal((LinkOrigin.Migrated, keys[0]), await LinkAsync(old[2]));
        Assert.Equal((LinkOrigin.Migrated, keys[1]), await LinkAsync(old[4]));
    }

    /// <summary>Five tickets and some issues of the time before the bridge.</summary>
    private static void FileOld(SandboxServer sandbox, List<long> tickets, List<string> keys, int issues)
    {
        var customer = sandbox.Zendesk.AddCustomer("An old customer");
        tickets.AddRange(Enumerable.Range(0, 5).Select(at => sandbox.Zendesk.FileTicket(customer, $"Old {at}", "It crashes.")));
        keys.AddRange(Enumerable.Range(0, issues).Select(at => sandbox.Jira.FileIssue("ENG", $"Old bug {at}")));
    }

    private void Link(long ticket, string key) => Helpdesk.LinkToJira(ticket, Jira.Issue(key).Id.ToString(CultureInfo.InvariantCulture), key);

    private async Task<(LinkOrigin, string)> LinkAsync(long ticket)
    {
        var held = await Bridge.View.FindTicketAsync(ticket.ToString(CultureInfo.InvariantCulture), Bridge.Token);
        return (held!.Link!.Origin, (await Bridge.View.FindIssueAsync(held.Link.IssueId!, Bridge.Token))!.Key);
    }
}
