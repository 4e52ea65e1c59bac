using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Intake;

namespace BugBridge.Host.Jobs;

/// <summary>
/// Runs a pass and writes down what it came to. A remote or a store that fails is logged and not thrown: the next pass tries again, and
/// the readiness check tells when none succeeds.
/// </summary>
internal sealed partial class PassLog(ILogger<PassLog> log)
{
    /// <summary>Runs <paramref name="pass"/>.</summary>
    /// <param name="name">What it is called in the log.</param>
    /// <param name="pass">The work.</param>
    /// <param name="cancellationToken">The one that stops the pass.</param>
    public async ValueTask WatchAsync(string name, Func<Task<PollCounts>> pass, CancellationToken cancellationToken)
    {
        try
        {
            var counts = await pass();
            LogCounts(log, counts is { News: 0, Failed: 0 } ? LogLevel.Debug : LogLevel.Information, name, counts.Seen, counts.News, counts.Failed);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogStopped(log, name);
        }
        catch (Exception failure) when (failure is RemoteException or StoreException)
        {
            LogFailed(log, name, failure.Message);
        }
    }

    [LoggerMessage("{Pass}: {Seen} seen, {News} changed, {Failed} to read again")]
    private static partial void LogCounts(ILogger log, LogLevel level, string pass, int seen, int news, int failed);

    [LoggerMessage(LogLevel.Debug, "{Pass} was stopped")]
    private static partial void LogStopped(ILogger log, string pass);

    [LoggerMessage(LogLevel.Warning, "{Pass} failed and will be retried: {Reason}")]
    private static partial void LogFailed(ILogger log, string pass, string reason);
}
