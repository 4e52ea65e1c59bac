using BugBridge.Core.Duplicates;
using BugBridge.Core.Sync.State;

namespace BugBridge.Host.Jobs;

/// <summary>Builds the duplicate index at start, so that the first ticket need not wait for it.</summary>
internal sealed partial class IndexService(IndexKeeper keeper, DuplicateSettings settings, ILogger<IndexService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.AutoLink == AutoLinkPolicy.Never && settings.Candidates == 0)
        {
            return;
        }

        try
        {
            await keeper.CatchUpAsync(stoppingToken);
        }
        catch (StoreException failure)
        {
            // The first search tries again.
            LogFailed(log, failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The duplicate index could not be built at start: {Reason}")]
    private static partial void LogFailed(ILogger log, string reason);
}
