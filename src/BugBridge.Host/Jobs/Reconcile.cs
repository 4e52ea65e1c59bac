using BugBridge.Core.Sync.Intake;
using Quartz;

namespace BugBridge.Host.Jobs;

/// <summary>Reads again what is linked and open, for what neither webhook nor poll tells.</summary>
[DisallowConcurrentExecution]
internal sealed class Reconcile(Poller poller, PassLog passes) : IJob
{
    public static readonly JobKey Key = new("reconcile");

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        passes.WatchAsync("Reconciling", () => poller.ReconcileAsync(cancellationToken), cancellationToken);
}
