using BugBridge.Connectors.Jira;
using BugBridge.Core.Issues;
using BugBridge.Tests.Clocks;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira;

public sealed class IssueWriteLimitTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public async Task The_twenty_first_write_to_an_issue_waits_until_two_seconds_after_the_first()
    {
        var limit = new IssueWriteLimit(_clock);
        Assert.All(Enumerable.Range(0, 20), _ => Assert.True(limit.WaitAsync("1", JiraBench.Cancel).IsCompletedSuccessfully));

        var late = limit.WaitAsync("1", JiraBench.Cancel);
        Assert.False(late.IsCompleted);
        Assert.True(limit.WaitAsync("2", JiraBench.Cancel).IsCompletedSuccessfully);

        _clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(late.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        await late;
    }

    [Fact]
    public async Task A_hundred_writes_fill_half_a_minute()
    {
        var limit = new IssueWriteLimit(_clock);
        for (var burst = 0; burst < 5; burst++)
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => limit.WaitAsync("1", JiraBench.Cancel)));
            _clock.Advance(TimeSpan.FromSeconds(2));
        }

        var late = limit.WaitAsync("1", JiraBench.Cancel);
        _clock.Advance(TimeSpan.FromSeconds(19));
        Assert.False(late.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await late;
    }

    [Fact]
    public async Task Issues_that_nobody_writes_to_are_forgotten()
    {
        var limit = new IssueWriteLimit(_clock);
        for (var issue = 0; issue < 5000; issue++)
        {
            await limit.WaitAsync($"{issue}", JiraBench.Cancel);
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(limit.Remembered, 30, 1000);
    }

    [Fact]
    public async Task Writes_of_the_tracker_keep_to_the_limit()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("PUT issue/ENG-1", "", 204);
        var writes = Enumerable.Range(0, 21).Select(_ => bench.Tracker.EditAsync("ENG-1", new IssueEdit { AddLabels = ["a"] }, JiraBench.Cancel)).ToList();
        await Task.WhenAll(writes[..20]);

        Assert.Equal(20, bench.Jira.Writes.Count);
        bench.Clock.Advance(TimeSpan.FromSeconds(2));
        await writes[20];
    }
}
