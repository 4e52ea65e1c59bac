using BugBridge.Core.Sync.Intake;
using BugBridge.Host.Composition;
using BugBridge.Host.Configuration;
using BugBridge.Sandbox.Demo;
using BugBridge.Storage;

namespace BugBridge.Host.Demo;

/// <summary>The real worker, with the real store and connectors, at work for the demo company.</summary>
internal sealed class DemoWorker : IDemoBridge, IAsyncDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);
    private readonly BridgeStore _store;
    private readonly RemoteParts _remotes;
    private readonly DispatcherLock _right;
    private readonly WebApplication _app;
    private readonly TimeProvider _clock;

    private DemoWorker(BridgeStore store, RemoteParts remotes, WebApplication app, TimeProvider clock)
    {
        (_store, _remotes, _app, _clock) = (store, remotes, app, clock);
        _right = store.AcquireDispatcherLock();
    }

    /// <summary>Where its dashboard is.</summary>
    public Uri Web => new(_app.Urls.First());

    /// <summary>Starts it, lets it note where "now" is, has it take in the company's history if wanted, and has both stand-ins tell it of changes.</summary>
    public static async Task<DemoWorker> StartAsync(
        DemoSite site, BridgeSettings settings, IBridgeParts parts, TimeProvider clock, Serilog.ILogger log, bool withHistory, CancellationToken cancellationToken)
    {
        var store = await parts.OpenStoreAsync(settings, cancellationToken);
        var remotes = parts.Connect(settings);
        var worker = new DemoWorker(
            store, remotes, WorkerApp.Create(settings, new SecretGuard(settings), store, remotes, clock, log), clock);
        await worker._app.StartAsync(cancellationToken);
        if (withHistory)
        {
            await store.Accounts.ImportAsync(site.Accounts, cancellationToken);
            await worker._app.Services.GetRequiredService<Backfill>().RunAsync(DateTimeOffset.UnixEpoch.AddDays(1), null, cancellationToken);
        }

        site.Tell(
            new Uri(worker.Web, "webhooks/zendesk"), DemoSettings.WebhookSecret, new Uri(worker.Web, "webhooks/jira"), DemoSettings.WebhookSecret);
        return worker;
    }

    /// <inheritdoc/>
    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        // A webhook on its way stands in no count of ours, so quiet has to last.
        for (var quiet = 0; quiet < 3; quiet = await IsQuietAsync(cancellationToken) ? quiet + 1 : 0)
        {
            await Task.Delay(Glance, _clock, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task PollAsync(CancellationToken cancellationToken)
    {
        var poller = _app.Services.GetRequiredService<Poller>();
        await poller.PollHelpdeskAsync(cancellationToken);
        await poller.PollIssuesAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var limit = new CancellationTokenSource(WorkerApp.LongestStop, _clock);
        await _app.StopAsync(limit.Token);
        await _app.DisposeAsync();
        await _remotes.DisposeAsync();
        _right.Dispose();
        await _store.DisposeAsync();
    }

    private async Task<bool> IsQuietAsync(CancellationToken cancellationToken) =>
        _app.Services.GetRequiredService<RefetchQueue>().Count == 0 && (await _store.Journal.CountAsync(cancellationToken)).Waiting == 0;
}
