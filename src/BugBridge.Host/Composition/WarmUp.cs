using BugBridge.Core.Remotes;
using BugBridge.Host.Dashboard.Live;
using BugBridge.Host.Features.Ranking;

namespace BugBridge.Host.Composition;

/// <summary>Reads at the start what every page shows, so that the first reader does not wait for a store that was just opened.</summary>
internal sealed class WarmUp(RankingBoard board, LiveFigures live) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The start of the others does not wait for this.
        await Task.Yield();
        try
        {
            await live.ReadAsync(stoppingToken);
            await board.ReadAsync(stoppingToken);
        }
        catch (StoreException)
        {
            // The page tells of it, or the store answers by then.
        }
    }
}
