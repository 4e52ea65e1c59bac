using BugBridge.Core.Filing;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.Tracing;
using BugBridge.Host.Configuration;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Serving;
using BugBridge.Tests.Host.Telemetry;
using Xunit;

namespace BugBridge.Tests.Journeys;

/// <summary>What became of a ticket is one trace, whoever stopped the bridge meanwhile.</summary>
public sealed class TraceJourneyTests : Journey
{
    private static CancellationToken Ending => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_trace_goes_from_the_webhook_to_the_last_write_over_a_restart()
    {
        await using var collector = await OtlpCollector.StartAsync(Ending);
        await StartAsync(new JourneyOptions { Settings = settings => ExportTo(collector, settings) });

        var correlation = await FiledOverARestartAsync();

        var trace = BridgeTraces.TraceOf(correlation).ToHexString();
        var spans = collector.Spans.Where(span => span.Trace == trace).OrderBy(span => span.BeganAt).ToList();
        var steps = spans.Where(span => span.Tags.Keys.Any(key => key.StartsWith("bugbridge.", StringComparison.Ordinal))).ToList();
        Assert.Superset(
            new HashSet<string> { "webhook received", "look", "plan", "action FileIssue", "action PutRemoteLink", "action UpdateTicket" },
            steps.Select(step => step.Name).ToHashSet(StringComparer.Ordinal));
        Assert.Equal(["Waiting", "Done"], Outcomes(steps));
        Assert.Equal(Assert.Single(steps, step => step.Name == "look").Id, Assert.Single(steps, step => step.Name == "plan").Parent);
        var writes = spans.Where(span => span.Tags.GetValueOrDefault("http.request.method") is "POST" or "PUT").ToList();
        Assert.All(writes, write => Assert.StartsWith("action ", Assert.Single(steps, step => step.Id == write.Parent).Name, StringComparison.Ordinal));
        Assert.Equal(new Uri(Bridge.Sandbox.JiraUrl, "rest/api/3/issue").AbsoluteUri, writes[0].Tags["url.full"]);
        Assert.Contains(writes, write => steps.Find(step => step.Id == write.Parent) is { Name: "action UpdateTicket" });
    }

    [Fact]
    public async Task No_trace_tells_a_secret_or_what_a_person_wrote()
    {
        await using var collector = await OtlpCollector.StartAsync(Ending);
        await StartAsync(new JourneyOptions { Settings = settings => ExportTo(collector, settings) });

        var correlation = await FiledOverARestartAsync();

        var trace = BridgeTraces.TraceOf(correlation).ToHexString();
        var told = string.Join('\n', collector.Spans.Where(span => span.Trace == trace).SelectMany(span => span.Tags.Values.Append(span.Name)));
        Assert.NotEmpty(told);
        Assert.All(["Printing", "blank", "Cora", "@"], words => Assert.DoesNotContain(words, told, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(JourneySettings.WebhookSecret, collector.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("?", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_trace_is_sent_where_none_is_wanted()
    {
        await using var collector = await OtlpCollector.StartAsync(Ending);
        await StartAsync(new JourneyOptions
        {
            Settings = settings =>
            {
                ExportTo(collector, settings);
                settings.Telemetry.TraceShare = 0;
            },
        });

        await FiledOverARestartAsync();

        Assert.Empty(collector.Spans);
    }

    private static void ExportTo(OtlpCollector collector, BridgeSettings settings) =>
        (settings.Telemetry.OtlpEndpoint, settings.Telemetry.OtlpProtocol) = (collector.Address, TelemetryProtocol.Http);

    private static IEnumerable<string> Outcomes(IEnumerable<OtlpSpan> steps)
    {
        var outcomes = steps.Where(step => step.Name == "action FileIssue").Select(step => step.Tags.GetValueOrDefault("bugbridge.outcome", string.Empty)).ToList();
        return [outcomes[0], outcomes[^1]];
    }

    /// <summary>A ticket that Jira refuses to file while the first worker is there; the second files it, and ends. The correlation of it all.</summary>
    private async Task<string> FiledOverARestartAsync()
    {
        Bridge.Sandbox.Faults.Script(new Fault(FaultKind.ServerError) { Calls = CallKind.Write, Path = "/issue$", IsLasting = true });
        var ticket = Helpdesk.FileTicket(Bridge.Customer, "Printing gives blank pages", "Every page is blank.", "bug");
        await Bridge.UntilAsync(async () => (await Bridge.Journal.ListAsync([EntryState.Waiting], 10, Ending)).Any(entry => entry.Attempts > 0), "filing failed");

        await Bridge.RestartAsync(meanwhile: Bridge.Sandbox.Faults.Clear);
        await Bridge.SettleAsync();
        var done = await Bridge.Journal.ListAsync([EntryState.Done], 100, Ending);

        // The end of a worker sends what it has.
        await Bridge.RestartAsync(meanwhile: () => { });
        Assert.NotEmpty(KeyOn(ticket));
        return Assert.Single(done, entry => entry.Action is FileIssue).Correlation;
    }
}
