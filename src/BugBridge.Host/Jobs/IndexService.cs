using BugBridge.Core.Duplicates;
using BugBridge.Core.Remotes;

namespace BugBridge.Host.Jobs;

/// <summary>Builds the duplicate index at start, so that the first ticket need not wait for it, and lets it learn from time to time.</summary>
internal sealed partial class IndexService(IndexKeeper keeper, DuplicateSettings settings, TimeProvider clock, ILogger<IndexService> log) : BackgroundService
{
    private static readonly TimeSpan LearnEvery = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.AutoLink == AutoLinkPolicy.Never && settings.Candidates == 0)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await keeper.LearnAsync(stoppingToken);
            }
            catch (StoreException failure)
            {
                // The next search catches up, and the next round learns.
                LogFailed(log, failure.Message);
            }

            await Task.Delay(LearnEvery, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The duplicate index could not be updated: {Reason}")]
    private static partial void LogFailed(ILogger log, string reason);
}
