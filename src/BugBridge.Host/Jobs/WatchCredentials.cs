using BugBridge.Core.Sync.Intake;
using Quartz;

namespace BugBridge.Host.Jobs;

/// <summary>Warns once a day of credentials that end soon.</summary>
[DisallowConcurrentExecution]
internal sealed class WatchCredentials(CredentialWatch watch, PassLog passes) : IJob
{
    public static readonly JobKey Key = new("watch-credentials");

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        passes.WatchAsync("Watching credentials", async () => new PollCounts(await watch.LookAsync(cancellationToken), 0, 0), cancellationToken);
}
