using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Sync.Flaky;

/// <summary>A remote that loses sight of everything and has it again in the next moment.</summary>
public sealed class BlindMomentTests
{
    [Theory]
    [InlineData(Remote.Helpdesk)]
    [InlineData(Remote.Jira)]
    public async Task What_is_back_before_its_absence_is_confirmed_is_not_taken_for_gone(Remote remote)
    {
        await using var bridge = new FlakyBridge(seed: 1);
        await bridge.RestartAsync();
        var issues = new List<string>();
        for (var at = 1; at <= 2; at++)
        {
            bridge.Helpdesk.Put(A.Ticket() with { Id = $"t{at}", Url = $"https://desk.example/tickets/t{at}", Tags = ["bug"], UpdatedAt = bridge.Clock.GetUtcNow() });
            await bridge.LookAsync(Lane.OfTicket($"t{at}"));
            await bridge.SettleAsync();
            issues.Add((await bridge.Store.View.FindTicketAsync($"t{at}", CancellationToken.None))!.Link!.IssueId!);
        }

        bridge.Trouble.Blind = remote;
        await bridge.LookAsync(remote == Remote.Helpdesk ? Lane.OfTicket("t1") : Lane.OfIssue(issues[0]));

        Assert.Null(bridge.Trouble.Blind);
        var ticket = await bridge.Store.View.FindTicketAsync("t1", CancellationToken.None);
        var issue = await bridge.Store.View.FindIssueAsync(issues[0], CancellationToken.None);
        Assert.Equal(issues[0], ticket!.Link?.IssueId);
        Assert.NotEqual(TicketStatus.Deleted, ticket.Status);
        Assert.False(issue!.IsGone);
    }
}
