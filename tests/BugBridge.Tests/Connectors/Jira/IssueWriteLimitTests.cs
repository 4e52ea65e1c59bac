using BugBridge.Connectors.Jira;
using BugBridge.Core.Issues;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Clocks;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira;

public sealed class IssueWriteLimitTests
{
    private readonly CountingClock _clock = new(A.Monday);

    [Fact]
    public async Task The_twenty_first_write_to_an_issue_waits_until_two_seconds_after_the_first()
    {
        var limit = new IssueWriteLimit(_clock);
        Assert.All(Enumerable.Range(0, 20), _ => Assert.True(WriteAsync(limit, "1").IsCompletedSuccessfully));

        var late = WriteAsync(limit, "1");
        Assert.False(late.IsCompleted);
        Assert.True(WriteAsync(limit, "2").IsCompletedSuccessfully);

        _clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(late.IsCompleted);
        _clock.Advance(TimeSpan.FromSeconds(0.1));
        await late;
    }

    [Fact]
    public async Task The_two_seconds_begin_when_the_first_write_was_answered()
    {
        var limit = new IssueWriteLimit(_clock);
        var answer = new TaskCompletionSource<bool>();
        var slow = limit.WriteAsync("1", () => answer.Task, JiraBench.Cancel);
        await Task.WhenAll(Enumerable.Range(0, 19).Select(_ => WriteAsync(limit, "1")));
        var late = WriteAsync(limit, "1");

        _clock.Advance(TimeSpan.FromSeconds(5));
        answer.SetResult(true);
        await slow;
        await Task.Yield();
        Assert.False(late.IsCompleted);
        await AdvanceUntilAsync(late, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_write_that_fails_holds_nobody_up()
    {
        var limit = new IssueWriteLimit(_clock);
        for (var write = 0; write < 20; write++)
        {
            await Assert.ThrowsAsync<IOException>(() => limit.WriteAsync<bool>("1", () => throw new IOException(), JiraBench.Cancel));
        }

        await AdvanceUntilAsync(WriteAsync(limit, "1"), TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task A_hundred_writes_fill_half_a_minute()
    {
        var limit = new IssueWriteLimit(_clock);
        for (var burst = 0; burst < 5; burst++)
        {
            await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => WriteAsync(limit, "1")));
            _clock.Advance(TimeSpan.FromSeconds(2));
        }

        var late = WriteAsync(limit, "1");
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
            await WriteAsync(limit, $"{issue}");
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
        var before = bench.Clock.GetUtcNow();
        await bench.FinishAsync(writes[20]);
        Assert.Equal(TimeSpan.FromSeconds(2), bench.Clock.GetUtcNow() - before);
    }

    private static Task<bool> WriteAsync(IssueWriteLimit limit, string issue) => limit.WriteAsync(issue, () => Task.FromResult(true), JiraBench.Cancel);

    /// <summary>Moves the clock on until the task is done, which takes as long as <paramref name="time"/> by that clock.</summary>
    private async Task AdvanceUntilAsync(Task task, TimeSpan time)
    {
        var start = _clock.GetUtcNow();
        while (!task.IsCompleted)
        {
            await Task.Yield();
            if (_clock.Waiting > 0)
            {
                _clock.Advance(TimeSpan.FromMilliseconds(100));
            }
        }

        await task;
        Assert.InRange(_clock.GetUtcNow() - start, time, time + TimeSpan.FromMilliseconds(200));
    }
}
