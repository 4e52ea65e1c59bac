using BugBridge.Core.Deliveries;
using BugBridge.Core.Outreach;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;
using BugBridge.Storage.Database;
using Quartz;

namespace BugBridge.Host.Jobs;

/// <summary>Forgets what was done long ago.</summary>
[DisallowConcurrentExecution]
internal sealed class Tidy(IJournal journal, IDeliveryStore deliveries, IOutreachStore outreach, StorageSettings storage, PassLog passes, TimeProvider clock) : IJob
{
    public static readonly JobKey Key = new("tidy");

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => passes.WatchAsync(
        "Tidying",
        async () =>
        {
            var before = clock.GetUtcNow().AddDays(-storage.KeepDoneDays);
            var entries = await journal.TidyAsync(before, cancellationToken);
            var packs = await deliveries.TidyAsync(before, cancellationToken);
            return new PollCounts(entries + packs + await outreach.TidyAsync(before, cancellationToken), 0, 0);
        },
        cancellationToken);
}
