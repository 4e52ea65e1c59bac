using BugBridge.Core.Sync.Intake;
using BugBridge.Host.Webhooks;

namespace BugBridge.Host.Jobs;

/// <summary>Reconciles when a version or sprint changed: its date may be the estimate of any linked issue.</summary>
internal sealed class ReconcileOnBell(ReconcileBell bell, Poller poller, PassLog passes, TimeProvider clock) : BackgroundService
{
    // Releasing a version sends several webhooks within a moment; one pass serves them all.
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await bell.HeardAsync(stoppingToken);
            await Task.Delay(Settle, clock, stoppingToken);
            await passes.WatchAsync("Reconciling after a version change", () => poller.ReconcileAsync(stoppingToken), stoppingToken);
        }
    }
}
