using BugBridge.Core.Ranking;
using Quartz;

namespace BugBridge.Host.Jobs;

/// <summary>Writes the rankings that changed to Jira.</summary>
[DisallowConcurrentExecution]
internal sealed class RankIssues(RankPass ranking, PassLog passes) : IJob
{
    public static readonly JobKey Key = new("rank");

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        passes.WatchAsync("Ranking", () => ranking.RunAsync(cancellationToken), cancellationToken);
}
