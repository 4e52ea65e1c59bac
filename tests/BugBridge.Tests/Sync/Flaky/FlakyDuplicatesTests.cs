using BugBridge.Core.Duplicates;
using BugBridge.Core.Sync.State;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Sync.Flaky;

/// <summary>Tickets that say the same, over remotes that fail before and after their effects, with the process dying at random calls.</summary>
public sealed class FlakyDuplicatesTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task They_end_on_one_issue_and_each_is_told_once(int seed)
    {
        await using var bridge = new FlakyBridge(seed, new DuplicateSettings { NotesPerHour = 4 });
        var random = new Random(seed);
        await bridge.RestartAsync();
        bridge.Trouble.Percent = 30;
        for (var at = 1; at <= 8; at++)
        {
            await FileAsync(bridge, $"t{at}");
            if (random.Next(3) == 0)
            {
                await bridge.DispatchAsync();
            }
        }

        bridge.Trouble.Percent = 0;
        await bridge.SettleAsync();

        var issue = Assert.Single(bridge.Tracker.Issues);
        Assert.All(bridge.Helpdesk.Tickets, ticket => Assert.Equal(issue.Ref.Key, ticket.Fields["JIRA key"]));
        Assert.Equal(8, (await bridge.Store.View.LinkedTicketsAsync(issue.Ref.Id, CancellationToken.None)).Length);
        Assert.All(bridge.Helpdesk.Tickets, ticket => Assert.InRange(ticket.Comments.Count(comment => comment.Stamp is not null), 0, 1));
        Assert.InRange(bridge.Helpdesk.Tickets.Sum(ticket => ticket.Comments.Length), 2, 8);
        var counts = await bridge.Store.Journal.CountAsync(CancellationToken.None);
        Assert.Equal((0, 0), (counts.Waiting, counts.SetAside));
    }

    private static async Task FileAsync(FlakyBridge bridge, string id)
    {
        bridge.Helpdesk.Put(A.Ticket() with
        {
            Id = id,
            Url = "https://desk.example/tickets/" + id,
            Subject = "Export crashes while saving the yearly report",
            Tags = ["bug"],
            UpdatedAt = bridge.Clock.GetUtcNow(),
        });
        await bridge.LookAsync(Lane.OfTicket(id));
    }
}
