using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Clocks;
using BugBridge.Tests.Connectors.Mocked;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira;

/// <summary>A tracker before a mocked Jira, on a clock that the test moves.</summary>
internal sealed class JiraBench : IAsyncDisposable
{
    public const string Myself = """{"accountId":"bot","displayName":"Bridge"}""";

    private readonly HttpMessageHandler _wire;

    public JiraBench(Action<JiraSettings>? configure = null, Func<MockedWire, HttpMessageHandler>? before = null, TimeZoneInfo? zone = null)
    {
        var settings = Settings();
        configure?.Invoke(settings);
        Clock.Limit = TimeSpan.FromSeconds(settings.TimeoutSeconds);
        Budget = new CallBudget(60_000, Clock);
        Jira = new MockedJira(Clock);
        _wire = before?.Invoke(Jira.Wire) ?? Jira.Wire;
        Tracker = JiraIssueTracker.Create(settings, Budget, Clock, _wire, zone);
        Jira.On("GET myself", Myself);
    }

    public CountingClock Clock { get; } = new(A.Monday);

    public MockedJira Jira { get; }

    public CallBudget Budget { get; }

    public JiraIssueTracker Tracker { get; }

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static JiraSettings Settings() => new()
    {
        BaseUrl = "https://jira.example",
        Email = "bridge@example.com",
        Token = "not-a-secret",
        Projects = ["ENG", "OPS"],
    };

    /// <summary>Lets a call finish that waits on the clock, by moving the clock.</summary>
    public async Task<T> FinishAsync<T>(Task<T> call)
    {
        await FinishAsync((Task)call);
        return await call;
    }

    /// <summary>The same for a call that gives nothing.</summary>
    public Task FinishAsync(Task call) => Jira.Wire.FinishAsync(call, Clock, TimeSpan.FromSeconds(1));

    public async ValueTask DisposeAsync()
    {
        Tracker.Dispose();
        _wire.Dispose();
        Jira.Dispose();
        await Budget.DisposeAsync();
    }
}
