using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace BugBridge.Host.Telemetry;

/// <summary>Sends what is left when all else has stopped, so that the last steps are not lost.</summary>
internal sealed class TelemetryEnd(MeterProvider metrics, TracerProvider traces) : IHostedLifecycleService
{
    /// <summary>A collector that is away must not hold up the stop.</summary>
    private const int LastFlushMilliseconds = 1_000;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        traces.Shutdown(LastFlushMilliseconds);
        metrics.Shutdown(LastFlushMilliseconds);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
