using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Sync.Flaky;
using Xunit;

namespace BugBridge.Tests.Duplicates.Merging;

/// <summary>Engineers who turn marks round change two issues, and the bridge may hear of either one first.</summary>
public sealed class TurnedMarksTests
{
    private static readonly string[] Ids = ["10001", "10002"];

    [Fact]
    public async Task A_merge_is_turned_round_although_only_the_new_duplicate_was_looked_at()
    {
        await using var bridge = new FlakyBridge(seed: 1);
        await bridge.RestartAsync();
        foreach (var ticket in new[] { "t1", "t2" })
        {
            bridge.Helpdesk.Put(A.Ticket() with { Id = ticket, Tags = ["bug"], UpdatedAt = bridge.Clock.GetUtcNow() });
            await bridge.LookAsync(Lane.OfTicket(ticket));
            await bridge.SettleAsync();
        }

        Mark(bridge, Ids[0], Ids[1]);
        await bridge.LookAsync(Lane.OfIssue(Ids[0]));
        bridge.Clock.Advance(TimeSpan.FromMinutes(1));
        bridge.Tracker.Change(Ids[0], was => was with { Ties = [], Resolution = null });
        Mark(bridge, Ids[1], Ids[0]);
        await bridge.LookAsync(Lane.OfIssue(Ids[1]));
        await bridge.SettleAsync();

        Assert.Equal(["t1", "t2"], (await bridge.Store.View.LinkedTicketsAsync(Ids[0], CancellationToken.None)).Select(ticket => ticket.Id).Order());
        Assert.All(bridge.Tracker.Issues, issue => Assert.Empty(issue.Comments));
    }

    private static void Mark(FlakyBridge bridge, string duplicateId, string masterId)
    {
        var master = bridge.Tracker.Issues.Single(issue => issue.Ref.Id == masterId).Ref;
        bridge.Tracker.Change(duplicateId, was => was with { Ties = [new IssueTie("Duplicate", true, master)], Resolution = "Duplicate" });
    }
}
