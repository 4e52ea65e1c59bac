using BugBridge.Core.Sync.Intake;
using Quartz;

namespace BugBridge.Host.Jobs;

/// <summary>Asks Jira what changed.</summary>
[DisallowConcurrentExecution]
internal sealed class PollIssues(Poller poller, PassLog passes) : IJob
{
    public static readonly JobKey Key = new("poll-issues");

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        passes.WatchAsync("Poll of Jira", () => poller.PollIssuesAsync(cancellationToken), cancellationToken);
}
