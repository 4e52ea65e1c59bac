using BugBridge.Core.Remotes;
using BugBridge.Core.Usability;

namespace BugBridge.Host.Jobs;

/// <summary>At start, places usability tickets anew when the categories changed since, and says so when there are no categories.</summary>
internal sealed partial class PlacingService(CasePlacing placing, UsabilitySettings settings, ILogger<PlacingService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Defined is null)
        {
            LogOff(log, settings.Categories);
            return;
        }

        try
        {
            if (await placing.RunAsync(stoppingToken) is > 0 and var placed)
            {
                LogPlaced(log, placed);
            }
        }
        catch (StoreException failure)
        {
            // The next start goes on with those that are left.
            LogFailed(log, failure.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "There is no usability review: there is no file {File} next to the settings")]
    private static partial void LogOff(ILogger log, string file);

    [LoggerMessage(LogLevel.Information, "The usability categories changed; {Placed} tickets were categorised again")]
    private static partial void LogPlaced(ILogger log, int placed);

    [LoggerMessage(LogLevel.Warning, "Usability tickets could not be categorised again: {Reason}")]
    private static partial void LogFailed(ILogger log, string reason);
}
