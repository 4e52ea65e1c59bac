using BugBridge.Core.Outreach;
using BugBridge.Core.Remotes;

namespace BugBridge.Host.Jobs;

/// <summary>Makes drafts for customers as soon as something happened, and tries again every minute while the helpdesk cannot be asked.</summary>
internal sealed partial class OutreachService(DraftMaker maker, OutreachSignal signal, TimeProvider clock, ILogger<OutreachService> log) : BackgroundService
{
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var woken = signal.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await maker.RunAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is RemoteException or StoreException or InvalidOperationException)
            {
                LogFailed(log, failure.Message);
            }

            await woken.WaitAsync(Rest, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            woken = woken.IsCompleted ? signal.WaitAsync(stoppingToken) : woken;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Drafts for customers could not be created; next attempt within a minute: {Reason}")]
    private static partial void LogFailed(ILogger log, string reason);
}
