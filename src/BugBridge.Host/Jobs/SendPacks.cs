using BugBridge.Host.Notify;
using Quartz;

namespace BugBridge.Host.Jobs;

/// <summary>Makes the packs whose time has come and sends what waits.</summary>
[DisallowConcurrentExecution]
internal sealed class SendPacks(PackPost post, PassLog passes) : IJob
{
    public static readonly JobKey Key = new("send-packs");

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        passes.WatchAsync("Sending packs", () => post.RunAsync(cancellationToken), cancellationToken);
}
