using BugBridge.Core.Erasure;
using Quartz;

namespace BugBridge.Host.Jobs;

/// <summary>Erases what is due.</summary>
[DisallowConcurrentExecution]
internal sealed class EraseDue(ErasurePass pass, PassLog passes) : IJob
{
    public static readonly JobKey Key = new("erase-due");

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        passes.WatchAsync("Erasing", () => pass.RunAsync(cancellationToken), cancellationToken);
}
