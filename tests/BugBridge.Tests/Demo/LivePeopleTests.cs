using BugBridge.Sandbox;
using BugBridge.Sandbox.Demo;
using BugBridge.Sandbox.Demo.People;
using BugBridge.Tests.Builders;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace BugBridge.Tests.Demo;

public sealed class LivePeopleTests
{
    [Fact]
    public async Task People_go_on_acting_until_they_are_stopped()
    {
        var clock = new FakeTimeProvider(A.Monday);
        await using var site = await DemoSite.OpenAsync(new SandboxOptions { Clock = clock }, cancellationToken: TestContext.Current.CancellationToken);
        var acts = new Acts();
        using var stop = new CancellationTokenSource();
        var living = new DemoPeople(site, acts).LiveAsync(1, clock, stop.Token);
        while (acts.Count < 300)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            Assert.False(living.IsFaulted, living.Exception?.ToString());
            await Task.Yield();
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => living);
        Assert.Contains(acts.All, act => act.Contains("files ticket", StringComparison.Ordinal));
        Assert.Contains(acts.All, act => act.Contains("/bug", StringComparison.Ordinal));
        Assert.Contains(acts.All, act => act.Contains("tags ticket", StringComparison.Ordinal));
    }

    private sealed class Acts : IProgress<string>
    {
        private readonly List<string> _all = [];

        public int Count
        {
            get
            {
                lock (_all)
                {
                    return _all.Count;
                }
            }
        }

        public IReadOnlyList<string> All
        {
            get
            {
                lock (_all)
                {
                    return [.. _all];
                }
            }
        }

        public void Report(string value)
        {
            lock (_all)
            {
                _all.Add(value);
            }
        }
    }
}
