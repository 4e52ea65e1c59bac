using BugBridge.Core.Sync.Intake;

namespace BugBridge.Host.Jobs;

/// <summary>Reads and plans what webhooks and passes ask to be looked at, while the worker runs.</summary>
internal sealed class IntakeService(IntakeWorker intake) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => intake.RunAsync(stoppingToken);
}
