using BugBridge.Core.Remotes;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Connectors.Mocked;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Connectors.RequestTracker;

/// <summary>Whether a ticket is in one of the queues that are watched, by whichever way somebody names it.</summary>
public sealed class OtherQueueTests : IDisposable
{
    private readonly MockedRequestTracker _tracker = new(new FakeTimeProvider(A.Monday));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _tracker.Dispose();

    [Theory]
    [InlineData("Support", true)]
    [InlineData("SUPPORT", true)]
    [InlineData("Personnel", false)]
    [InlineData("Support 2", false)]
    public async Task The_queues_name_decides(string queue, bool isWatched)
    {
        _tracker.On("GET", "ticket/7", $$"""{"id":7,"type":"ticket","Subject":"S","Status":"open","Queue":{"id":"3","Name":"{{queue}}"} }""");
        using var helpdesk = _tracker.Connect();

        Assert.Equal(isWatched, await helpdesk.IsWatchedAsync("7", Token));
        Assert.Single(_tracker.Asked, asked => asked.Contains("ticket/7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_a_ticket_that_was_merged_away_the_queue_counts_in_which_it_is_now()
    {
        _tracker.On("GET", "ticket/7", """{"id":9,"type":"ticket","Subject":"S","Status":"open","Queue":{"id":"4","Name":"Personnel"}}""");
        using var helpdesk = _tracker.Connect();

        Assert.False(await helpdesk.IsWatchedAsync("7", Token));
    }

    [Fact]
    public async Task A_ticket_that_the_bridge_may_not_see_is_not_taken_for_one_of_its_own()
    {
        _tracker.On("GET", "ticket/7", new MockedAnswer("{}", 403));
        using var helpdesk = _tracker.Connect();

        await Assert.ThrowsAsync<RemoteException>(() => helpdesk.IsWatchedAsync("7", Token));
    }

    [Fact]
    public async Task At_a_real_one_tickets_of_other_queues_are_told_apart()
    {
        var (server, reason) = await RequestTrackerServer.FindAsync();
        Assert.SkipWhen(server is null, reason ?? string.Empty);
        await using var rig = new RequestTrackerRig(server);
        var here = await rig.CreateInAsync(server.Queue, server.Rep, "ours", Contracts.RigText.Plain("x"), Token);
        var elsewhere = await rig.CreateInAsync(server.OtherQueue, server.Rep, "not ours", Contracts.RigText.Plain("x"), Token);

        Assert.True(await rig.Helpdesk.Reader.IsWatchedAsync(here, Token));
        Assert.False(await rig.Helpdesk.Reader.IsWatchedAsync(elsewhere, Token));
        Assert.True(await rig.Helpdesk.Reader.IsWatchedAsync("999999999", Token));
        Assert.True(await rig.Helpdesk.Reader.IsWatchedAsync("no number", Token));
    }
}
