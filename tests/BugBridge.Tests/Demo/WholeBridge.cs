using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;
using BugBridge.Host.Composition;
using BugBridge.Host.Configuration;
using BugBridge.Sandbox.Demo;
using BugBridge.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;

namespace BugBridge.Tests.Demo;

/// <summary>The real worker with the real store and connectors, at work for a demo company. It does not poll by itself.</summary>
internal sealed class WholeBridge : IDemoBridge, IAsyncDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(25);
    private readonly TempDatabase _database = new();
    private readonly List<IAsyncDisposable> _parts = [];
    private IDisposable? _right;
    private WebApplication _app = null!;

    public static async Task<WholeBridge> StartAsync(DemoSite site, CancellationToken cancellationToken)
    {
        var bridge = new WholeBridge();
        var settings = new BridgeSettings();
        new ConfigurationBuilder().AddInMemoryCollection(DemoSettings.For(site)).Build().Bind(settings);
        (settings.Web.Url, settings.Storage.Path) = ("http://127.0.0.1:0", bridge._database.Path);
        (settings.Sync.PollHelpdeskEvery, settings.Sync.PollJiraEvery, settings.Sync.ReconcileEvery) = (TimeSpan.FromHours(1), TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        var parts = new BridgeParts(TimeProvider.System);
        var store = await parts.OpenStoreAsync(settings, cancellationToken);
        var remotes = parts.Connect(settings);
        bridge._right = store.AcquireDispatcherLock();
        bridge._app = WorkerApp.Create(settings, new SecretGuard(settings), store, remotes, TimeProvider.System, Logger.None);
        bridge._parts.AddRange([bridge._app, remotes, store]);
        await bridge._app.StartAsync(cancellationToken);
        var web = new Uri(bridge._app.Urls.First());
        site.Tell(new Uri(web, "webhooks/zendesk"), DemoSettings.WebhookSecret, new Uri(web, "webhooks/jira"), DemoSettings.WebhookSecret);
        return bridge;
    }

    public async Task SettleAsync(CancellationToken cancellationToken)
    {
        // A look that is being read stands in neither count, so quiet has to last.
        for (var quiet = 0; quiet < 4; quiet = await IsQuietAsync(cancellationToken) ? quiet + 1 : 0)
        {
            await Task.Delay(Glance, cancellationToken);
        }
    }

    public async Task PollAsync(CancellationToken cancellationToken)
    {
        var poller = _app.Services.GetRequiredService<Poller>();
        await poller.PollHelpdeskAsync(cancellationToken);
        await poller.PollIssuesAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        foreach (var part in _parts)
        {
            await part.DisposeAsync();
        }

        _right?.Dispose();
        _database.Dispose();
    }

    private async Task<bool> IsQuietAsync(CancellationToken cancellationToken) =>
        _app.Services.GetRequiredService<RefetchQueue>().Count == 0
        && (await _app.Services.GetRequiredService<IJournal>().CountAsync(cancellationToken)).Waiting == 0;
}
