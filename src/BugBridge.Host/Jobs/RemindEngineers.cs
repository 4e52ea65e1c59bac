using BugBridge.Core.Promises;
using Quartz;

namespace BugBridge.Host.Jobs;

/// <summary>Brings fix dates that have passed to the engineers' attention.</summary>
[DisallowConcurrentExecution]
internal sealed class RemindEngineers(PromisePass promises, PassLog passes) : IJob
{
    public static readonly JobKey Key = new("remind");

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        passes.WatchAsync("Reminding engineers of passed fix dates", () => promises.RunAsync(cancellationToken), cancellationToken);
}
