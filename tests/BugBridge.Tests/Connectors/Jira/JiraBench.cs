using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira;
using BugBridge.Tests.Builders;
using BugBridge.Tests.Clocks;
using Xunit;

namespace BugBridge.Tests.Connectors.Jira;

/// <summary>A tracker before a scripted Jira, on a clock that the test moves.</summary>
internal sealed class JiraBench : IAsyncDisposable
{
    public const string Myself = """{"accountId":"bot","displayName":"Bridge"}""";

    private readonly HttpMessageHandler _wire;

    public JiraBench(Action<JiraSettings>? configure = null, Func<ScriptedJira, HttpMessageHandler>? before = null, TimeZoneInfo? zone = null)
    {
        var settings = Settings();
        configure?.Invoke(settings);
        Budget = new CallBudget(60_000, Clock);
        _wire = before?.Invoke(Jira) ?? Jira;
        Tracker = JiraIssueTracker.Create(settings, Budget, Clock, _wire, zone);
        Jira.On("GET myself", Myself);
    }

    public CountingClock Clock { get; } = new(A.Monday);

    public ScriptedJira Jira { get; } = new();

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
        for (var step = 0; step < 100_000 && !call.IsCompleted; step++)
        {
            if (Clock.Waiting > 0)
            {
                Clock.Advance(TimeSpan.FromSeconds(1));
            }

            await Task.Yield();
        }

        return await call;
    }

    public async ValueTask DisposeAsync()
    {
        Tracker.Dispose();
        _wire.Dispose();
        await Budget.DisposeAsync();
    }
}
