using BugBridge.Core.Sync.Dispatch;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Host.Jobs;

/// <summary>Performs what the journal holds, while the worker runs.</summary>
internal sealed partial class DispatchService(Dispatcher dispatcher, IJournalQueue queue, ILogger<DispatchService> log) : BackgroundService
{
    /// <summary>How long calls on the wire may go on after the stop was asked for; leaves the rest of the ten seconds to saving.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(7);

    /// <summary>Whether it is at work.</summary>
    public bool IsRunning => ExecuteTask is { IsCompleted: false };

    /// <inheritdoc cref="Dispatcher.LastMovedAt"/>
    public DateTimeOffset LastMovedAt => dispatcher.LastMovedAt;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await queue.RecoverAsync(cancellationToken) is var count and > 0)
        {
            LogRecovered(log, count);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => dispatcher.RunAsync(Grace, stoppingToken);

    [LoggerMessage(LogLevel.Warning, "{Count} actions were in progress when BugBridge last stopped; each is looked up before it is repeated")]
    private static partial void LogRecovered(ILogger log, int count);
}
