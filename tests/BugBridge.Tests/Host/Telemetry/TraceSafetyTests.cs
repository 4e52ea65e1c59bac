using System.Diagnostics;
using BugBridge.Connectors.Http;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Tracing;
using BugBridge.Host.Configuration;
using BugBridge.Host.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Trace;
using Xunit;

namespace BugBridge.Tests.Host.Telemetry;

public sealed class TraceSafetyTests
{
    [Theory]
    [InlineData("https://acme.zendesk.com/api/v2/tickets/12/comments?sort=x", "https://acme.zendesk.com/api/v2/tickets/*/comments")]
    [InlineData("https://rt.example.org/REST/2.0/user/cora", "https://rt.example.org/REST/2.0/user/*")]
    [InlineData("https://user:password@jira.example.org:8443/rest/api/2/issue/ENG-1", "https://jira.example.org:8443/rest/api/2/issue/*")]
    [InlineData("https://files.example.org/data/cora-at-the-beach.png?token=abc#top", "https://files.example.org/*/*")]
    public void Of_an_address_only_the_words_of_the_interfaces_are_told(string address, string told) => Assert.Equal(told, SafeAddress.Of(new Uri(address)));

    [Fact]
    public void No_correlation_is_given_by_two_starts()
    {
        var (one, other) = (new RefetchQueue(), new RefetchQueue());

        Assert.NotEqual(one.NewCorrelation(), other.NewCorrelation());
        Assert.NotEqual(BridgeTraces.TraceOf(one.NewCorrelation()), BridgeTraces.TraceOf(one.NewCorrelation()));
    }

    [Fact]
    public async Task Remotes_are_not_told_of_traces()
    {
        var ending = TestContext.Current.CancellationToken;
        await using var remote = await OtlpCollector.StartAsync(ending);
        var settings = new BridgeSettings();
        (settings.Telemetry.OtlpEndpoint, settings.Telemetry.OtlpProtocol) = (remote.Address, TelemetryProtocol.Http);
        await using var services = new ServiceCollection().AddSingleton(new SecretGuard(settings)).AddTelemetry(settings.Telemetry).BuildServiceProvider();
        services.GetRequiredService<TracerProvider>();
        using var step = BridgeTraces.Begin("look", "a-1");
        Assert.NotNull(Activity.Current);
        using var client = new HttpClient(RemoteNetwork.Create(keepsCookies: false));

        using var answer = await client.GetAsync(new Uri(remote.Address + "/tickets"), ending);

        Assert.Contains("Host", remote.Headers, StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain(remote.Headers, name => name.ToUpperInvariant() is "TRACEPARENT" or "TRACESTATE" or "BAGGAGE" or "REQUEST-ID");
    }
}
