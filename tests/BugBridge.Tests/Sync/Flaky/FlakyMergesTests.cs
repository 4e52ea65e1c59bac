using System.Globalization;
using BugBridge.Core.Duplicates.Merging;
using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Sync.Flaky;

/// <summary>
/// Random marks and commands over remotes that fail before and after their effects, with the process dying at random calls: at the end every
/// ticket is shown by the one issue that it stands behind, names that issue, and was told nothing twice.
/// </summary>
public sealed class FlakyMergesTests
{
    private const int Count = 6;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Merges_reach_both_sides_once(int seed)
    {
        await using var bridge = new FlakyBridge(seed);
        var random = new Random(seed);
        await bridge.RestartAsync();
        await FileTicketsAsync(bridge);

        bridge.Trouble.Percent = 30;
        for (var step = 0; step < 30; step++)
        {
            bridge.Clock.Advance(TimeSpan.FromSeconds(random.Next(1, 90)));
            await ActAsync(bridge, random, step);
            if (random.Next(3) == 0)
            {
                await bridge.DispatchAsync();
            }
        }

        bridge.Trouble.Percent = 0;
        await bridge.SettleAsync();

        // Twice: what was refused because of another issue is looked at again when that one has changed.
        for (var round = 0; round < 2; round++)
        {
            await LookAtAllAsync(bridge);
            await bridge.SettleAsync();
        }

        await CheckAsync(bridge);
        var counts = await bridge.Store.Journal.CountAsync(CancellationToken.None);
        Assert.Equal((0, 0), (counts.Waiting, counts.SetAside));
    }

    private static async Task FileTicketsAsync(FlakyBridge bridge)
    {
        for (var at = 1; at <= Count; at++)
        {
            var id = FormattableString.Invariant($"t{at}");
            bridge.Helpdesk.Put(A.Ticket() with { Id = id, Url = "https://desk.example/tickets/" + id, Tags = ["bug"], UpdatedAt = bridge.Clock.GetUtcNow() });
            await bridge.LookAsync(Lane.OfTicket(id));
            await bridge.SettleAsync();
        }
    }

    private static async Task ActAsync(FlakyBridge bridge, Random random, int step)
    {
        var issues = bridge.Tracker.Issues;
        var (one, other) = (issues[random.Next(Count)], issues[random.Next(Count)]);
        switch (random.Next(5))
        {
            case 0 or 1 when one != other:
                bridge.Tracker.Change(one.Ref.Id, was => was with { Ties = [new IssueTie("Duplicate", true, other.Ref)], Resolution = "Duplicate" });
                await bridge.LookAsync(Lane.OfIssue(one.Ref.Id));
                break;
            case 2:
                bridge.Tracker.Change(one.Ref.Id, was => was with { Ties = was.Ties.RemoveAll(tie => tie.IsOutward), Resolution = null });
                await bridge.LookAsync(Lane.OfIssue(one.Ref.Id));
                break;
            case 3:
                await bridge.PlanAsync(random.Next(2) == 0
                    ? new MergeAsked(one, other, MergeSource.Command, null, bridge.Clock.GetUtcNow(), "test")
                    : new UnmergeAsked(one, null, bridge.Clock.GetUtcNow(), "test"));
                break;
            default:
                bridge.Helpdesk.Write(
                    string.Create(CultureInfo.InvariantCulture, $"t{1 + random.Next(Count)}"), string.Create(CultureInfo.InvariantCulture, $"Step {step}\n/bug {one.Ref.Key}"));
                break;
        }
    }

    private static async Task LookAtAllAsync(FlakyBridge bridge)
    {
        foreach (var ticket in bridge.Helpdesk.Tickets)
        {
            await bridge.LookAsync(Lane.OfTicket(ticket.Id));
        }

        foreach (var issue in bridge.Tracker.Issues)
        {
            await bridge.LookAsync(Lane.OfIssue(issue.Ref.Id));
        }
    }

    private static async Task CheckAsync(FlakyBridge bridge)
    {
        foreach (var ticket in bridge.Helpdesk.Tickets)
        {
            var link = (await bridge.Store.View.FindTicketAsync(ticket.Id, CancellationToken.None))!.Link!;
            var issue = (await bridge.Store.View.FindIssueAsync(link.IssueId!, CancellationToken.None))!;
            Assert.Null(issue.Merge);
            Assert.Equal(issue.Key, ticket.Fields["JIRA key"]);
            Assert.Equal([issue.Id], bridge.Tracker.Links.Where(shown => shown.Value.Contains("bugbridge:ticket:" + ticket.Id)).Select(shown => shown.Key));
            Assert.Distinct(ticket.Comments.Select(comment => comment.Stamp).OfType<string>());
        }

        foreach (var issue in bridge.Tracker.Issues)
        {
            var held = (await bridge.Store.View.FindIssueAsync(issue.Ref.Id, CancellationToken.None))!;
            Assert.Distinct(issue.Comments.Select(comment => comment.Stamp).OfType<string>());
            Assert.True(
                held.Merge is { } merge ? issue.Ties.Any(tie => tie.IsOutward && tie.Other.Id == merge.IntoId) : issue.Resolution is null || !issue.Ties.Any(tie => tie.IsOutward) || held.Refusal is not null,
                $"{held.Key} is held as {held.Merge} with {held.Refusal}, and marked as {string.Join(", ", issue.Ties)}");
        }
    }
}
