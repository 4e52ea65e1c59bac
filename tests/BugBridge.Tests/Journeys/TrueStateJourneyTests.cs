using System.Globalization;
using System.Net;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Journal;
using BugBridge.Tests.Host.Dashboard;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>The pages and the address that others watch say how the worker really does, and what waited goes on as soon as a remote is back.</summary>
public sealed class TrueStateJourneyTests : Journey
{
    private static readonly TimeSpan Wait = TimeSpan.FromHours(2);

    [Theory]
    [InlineData(Remote.Jira)]
    [InlineData(Remote.Helpdesk)]
    public async Task Rejected_credentials_are_told_at_once_with_what_waits_and_become_a_standstill_with_time(Remote remote)
    {
        await StartAsync(Patient());
        await RejectedAsync(remote);
        using var visitor = new Visitor(Bridge.At("/"));
        var told = $"{remote} has rejected BugBridge's credentials";

        var (early, earlyText) = await ReadyAsync();
        Assert.Equal(HttpStatusCode.OK, early);
        Assert.StartsWith("ready\n" + told, earlyText, StringComparison.Ordinal);
        Assert.Contains("writes waiting: 1.", earlyText, StringComparison.Ordinal);
        Assert.Matches($"message warn[^!]*{WebUtility.HtmlEncode(remote.ToString())} has rejected", await visitor.ReadAsync("/health"));
        Assert.Matches("card warn\"><a href=\"/health\">" + remote + " has rejected", await visitor.ReadAsync("/"));

        Bridge.Clock.Skip(TimeSpan.FromDays(4));
        var (late, lateText) = await ReadyAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, late);
        Assert.Contains(told, lateText, StringComparison.Ordinal);
        Assert.Matches("message bad[^!]*has rejected", await visitor.ReadAsync("/health"));
    }

    [Theory]
    [InlineData(Remote.Jira)]
    [InlineData(Remote.Helpdesk)]
    public async Task A_poll_that_succeeds_releases_what_waited_for_that_remote(Remote remote)
    {
        await StartAsync(Patient());
        await RejectedAsync(remote);
        var before = Bridge.Clock.GetUtcNow();

        Bridge.Sandbox.Faults.RefuseCredentials(remote, refuse: false);
        await Bridge.PollAsync();
        await Bridge.UntilAsync(async () => (await Bridge.Journal.CountAsync(Bridge.Token)).Waiting == 0, "what waited is done");

        Assert.True(Bridge.Clock.GetUtcNow() - before < Wait / 2, "It waited for its own time.");
        Assert.Equal("ready\n", (await ReadyAsync()).Text);
    }

    [Fact]
    public async Task What_waited_when_the_worker_ended_is_released_by_the_first_poll_of_the_next_one()
    {
        await StartAsync(Patient());
        await RejectedAsync(Remote.Jira);
        var before = Bridge.Clock.GetUtcNow();

        await Bridge.RestartAsync(() => Bridge.Sandbox.Faults.RefuseCredentials(Remote.Jira, refuse: false));
        await Bridge.PollAsync();
        await Bridge.UntilAsync(async () => (await Bridge.Journal.CountAsync(Bridge.Token)).Waiting == 0, "what waited is done");

        Assert.True(Bridge.Clock.GetUtcNow() - before < Wait / 2, "It waited for its own time.");
    }

    [Fact]
    public async Task Started_is_when_the_worker_started_and_not_when_somebody_first_asked()
    {
        await StartAsync();
        var started = Bridge.Clock.GetUtcNow();
        Bridge.Clock.Skip(TimeSpan.FromHours(5));
        using var visitor = new Visitor(Bridge.At("/"));

        var page = await visitor.ReadAsync("/health");

        Assert.Contains(started.ToString("d MMM yyyy HH:", CultureInfo.GetCultureInfo("en")), page[page.IndexOf("<dt>Started</dt>", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    private static JourneyOptions Patient() => new()
    {
        Settings = settings => (settings.Sync.FirstRetry, settings.Sync.LongestRetry) = (Wait, Wait),
    };

    /// <summary>One write that the remote refused because of the credentials, and that waits for its next try.</summary>
    private async Task RejectedAsync(Remote remote)
    {
        var (ticket, key) = await FiledAsync();
        Bridge.Sandbox.Faults.RefuseCredentials(remote);
        if (remote == Remote.Jira)
        {
            Helpdesk.Note(ticket, "/dev Is there a date?", Bridge.Rep);
        }
        else
        {
            Jira.Comment(key, "Next week.");
        }

        await Bridge.UntilAsync(async () => (await Bridge.Journal.ListAsync([EntryState.Waiting], 10, Bridge.Token)).Any(entry => entry.Attempts > 0), "a write was rejected");
    }

    private async Task<(HttpStatusCode Status, string Text)> ReadyAsync()
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(Bridge.At("/health/ready"), Bridge.Token);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Bridge.Token));
    }
}
