using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;
using BugBridge.Storage;
using Quartz;

namespace BugBridge.Host.Jobs;

/// <summary>Forgets what was done long ago.</summary>
[DisallowConcurrentExecution]
internal sealed class Tidy(IJournal journal, StorageSettings storage, PassLog passes, TimeProvider clock) : IJob
{
    public static readonly JobKey Key = new("tidy");

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => passes.WatchAsync(
        "Tidying",
        async () => new PollCounts(await journal.TidyAsync(clock.GetUtcNow().AddDays(-storage.KeepDoneDays), cancellationToken), 0, 0),
        cancellationToken);
}
