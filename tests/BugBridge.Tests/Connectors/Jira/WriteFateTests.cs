using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Tests.Connectors.Mocked;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira;

/// <summary>Whether a write that failed may have happened is the most important thing that a connector says.</summary>
public sealed class WriteFateTests
{
    private static readonly NewIssue Bug = new("ENG", "Bug", "Export fails", RichText.Empty);

    public static TheoryData<int, string, RemoteFailureKind> Answers => new()
    {
        { 201, "{\"id\":\"10001\",\"ke", RemoteFailureKind.FateUnknown },
        { 201, "<html>Saved</html>", RemoteFailureKind.FateUnknown },
        { 201, "", RemoteFailureKind.FateUnknown },
        { 201, "{}", RemoteFailureKind.FateUnknown },
        { 500, "", RemoteFailureKind.FateUnknown },
        { 504, "<html>Gateway</html>", RemoteFailureKind.FateUnknown },
        { 400, "{}", RemoteFailureKind.Refused },
        { 413, "{}", RemoteFailureKind.Refused },
        { 409, "{}", RemoteFailureKind.TryLater },
        { 429, "{}", RemoteFailureKind.TryLater },
        { 401, "{}", RemoteFailureKind.NotAllowed },
        { 403, "{}", RemoteFailureKind.NotAllowed },
        { 404, "{}", RemoteFailureKind.Gone },
        { 410, "{}", RemoteFailureKind.Refused },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_write_is_sent_once_and_its_failure_says_whether_it_may_have_happened(int status, string body, RemoteFailureKind kind)
    {
        await using var bench = new JiraBench();
        bench.Jira.On("POST issue", body, status);

        var failure = await Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.FileAsync(Bug, "s", JiraBench.Cancel));

        Assert.Equal((Remote.Jira, kind), (failure.Remote, failure.Kind));
        Assert.Single(bench.Jira.Writes);
        Assert.DoesNotContain("not-a-secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_connection_left_nothing_behind()
    {
        await using var bench = new JiraBench();
        bench.Jira.Wire.Refuses = _ => true;

        Assert.Equal(RemoteFailureKind.TryLater, (await FailedAsync(bench)).Kind);
    }

    [Fact]
    public async Task A_reset_after_sending_leaves_the_fate_unknown()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("POST issue", MockedAnswer.Reset);

        Assert.Equal(RemoteFailureKind.FateUnknown, (await FailedAsync(bench)).Kind);
    }

    [Fact]
    public async Task Silence_until_the_time_limit_leaves_the_fate_unknown()
    {
        await using var bench = new JiraBench(settings => settings.TimeoutSeconds = 5);
        bench.Jira.On("POST issue", MockedAnswer.Silence);

        var failure = await Assert.ThrowsAsync<RemoteException>(() => bench.FinishAsync(bench.Tracker.FileAsync(Bug, "s", JiraBench.Cancel)));

        Assert.Equal(RemoteFailureKind.FateUnknown, failure.Kind);
        Assert.Contains("within 5 s", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_that_stops_waiting_gets_a_cancellation()
    {
        await using var bench = new JiraBench();
        using var stop = new CancellationTokenSource();
        bench.Jira.On("POST issue", _ =>
        {
            stop.Cancel();
            return MockedAnswer.Silence;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Tracker.FileAsync(Bug, "s", stop.Token));
    }

    [Fact]
    public async Task When_Jira_asks_to_be_left_alone_all_calls_pause()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("POST issue", new MockedAnswer("{}", 429).With("Retry-After", "30"));

        var failure = await FailedAsync(bench);

        Assert.Equal(TimeSpan.FromSeconds(30), failure.RetryAfter);
        Assert.Equal(bench.Clock.GetUtcNow().AddSeconds(30), bench.Budget.PausedUntil);
    }

    [Theory]
    [InlineData(401, "tokens live at most 365 days")]
    [InlineData(403, "bugbridge check")]
    public async Task Failed_credentials_come_with_a_remedy(int status, string remedy)
    {
        await using var bench = new JiraBench();
        bench.Jira.On("POST issue", """{"message":"Client must be authenticated"}""", status);

        var failure = await FailedAsync(bench);

        Assert.Contains("Client must be authenticated", failure.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_that_fails_by_chance_is_tried_again()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("GET issue/ENG-1", "", 502)
            .On("GET issue/ENG-1", MockedAnswer.Reset)
            .On("GET issue/ENG-1", JiraJson.Issue());

        Assert.NotNull(await bench.FinishAsync(bench.Tracker.ReadAsync("ENG-1", JiraBench.Cancel)));
        Assert.Equal(3, bench.Jira.Requests.Count);
    }

    [Fact]
    public async Task A_read_that_posts_is_tried_again_too()
    {
        await using var bench = new JiraBench();
        bench.Jira.On("POST issue/bulkfetch", "", 503).On("POST issue/bulkfetch", $$"""{"issues":[{{JiraJson.Issue()}}]}""");

        Assert.Single(await bench.FinishAsync(bench.Tracker.ReadManyAsync(["10001"], JiraBench.Cancel)));
    }

    private static Task<RemoteException> FailedAsync(JiraBench bench) =>
        Assert.ThrowsAsync<RemoteException>(() => bench.Tracker.FileAsync(Bug, "s", JiraBench.Cancel));
}
