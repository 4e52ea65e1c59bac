using BugBridge.Core.Sync.Intake;
using Quartz;

namespace BugBridge.Host.Jobs;

/// <summary>Asks the helpdesk what changed.</summary>
[DisallowConcurrentExecution]
internal sealed class PollHelpdesk(Poller poller, PassLog passes) : IJob
{
    public static readonly JobKey Key = new("poll-helpdesk");

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        passes.WatchAsync("Poll of the helpdesk", () => poller.PollHelpdeskAsync(cancellationToken), cancellationToken);
}
