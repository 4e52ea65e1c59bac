using BugBridge.Core.Filing.Joining;
using Quartz;

namespace BugBridge.Host.Jobs;

/// <summary>Tells engineers which tickets joined their issues.</summary>
[DisallowConcurrentExecution]
internal sealed class TellJoinedTickets(JoinPass joins, PassLog passes) : IJob
{
    public static readonly JobKey Key = new("tell-joined");

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        passes.WatchAsync("Notifying engineers of linked tickets", () => joins.RunAsync(cancellationToken), cancellationToken);
}
