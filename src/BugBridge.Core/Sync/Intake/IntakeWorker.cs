using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Sync.Tracing;
using Microsoft.Extensions.Logging;

namespace BugBridge.Core.Sync.Intake;

/// <summary>Takes looks from the queue, reads what they ask for, and hands it in for planning.</summary>
public sealed partial class IntakeWorker(RefetchQueue queue, ChangeReader reader, ChangeInbox inbox, TimeProvider clock, ILogger<IntakeWorker> logger)
{
    // Reads wait for the network most of their time; the call budget keeps them polite.
    private const int Readers = 8;
    private static readonly TimeSpan StoreRest = TimeSpan.FromSeconds(1);

    /// <summary>Works until cancelled.</summary>
    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => ReadOnAsync(cancellationToken)));

    /// <summary>Reads and plans at once, outside the queue. Throws when it cannot.</summary>
    public Task LookAsync(Lane at, string correlation, CancellationToken cancellationToken) =>
        LookAsync(at, correlation, () => reader.ReadAsync(at, correlation, cancellationToken), cancellationToken);

    /// <summary>The same for a ticket from before the bridge came, which is held and not acted on.</summary>
    public Task LookBackAsync(Lane at, string correlation, CancellationToken cancellationToken) =>
        LookAsync(at, correlation, () => reader.ReadHistoryAsync(at.Id, correlation, cancellationToken), cancellationToken);

    private async Task LookAsync(Lane at, string correlation, Func<Task<ImmutableArray<Change>>> read, CancellationToken cancellationToken)
    {
        using var step = BridgeTraces.Begin("look", correlation).At(at);
        try
        {
            await PlanAsync(at, await read(), cancellationToken);
        }
        catch (Exception failure)
        {
            step.Failed(failure);
            throw;
        }
    }

    private async Task PlanAsync(Lane at, ImmutableArray<Change> changes, CancellationToken cancellationToken)
    {
        foreach (var change in changes)
        {
            var result = await inbox.PlanAsync(change, cancellationToken);
            if (result.Failure is { } failure)
            {
                throw new InvalidOperationException($"The change of {at} could not be planned: {failure.Message}", failure);
            }
        }
    }

    private async Task ReadOnAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            Refetch look;
            try
            {
                look = await queue.TakeAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await PerformAsync(look, cancellationToken);
        }
    }

    private async Task PerformAsync(Refetch look, CancellationToken cancellationToken)
    {
        using var scope = logger.BeginScope("{Correlation}", look.Correlation);
        try
        {
            await LookAsync(look.At, look.Correlation, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The process stops; the next poll finds the change again.
        }
        catch (Exception failure)
        {
            await JournalAsync(look, failure, cancellationToken);
        }
        finally
        {
            queue.Finish(look);
        }
    }

    private async Task JournalAsync(Refetch look, Exception failure, CancellationToken cancellationToken)
    {
        Log.CouldNotLook(logger, look.At.ToString(), failure.Message, failure is RemoteException ? null : failure);
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await inbox.JournalAsync(new RefetchFailed(look.At, clock.GetUtcNow(), look.Correlation) { Reason = failure.Message }, cancellationToken);
                return;
            }
            catch (Exception storeFailure) when (storeFailure is not OperationCanceledException)
            {
                Log.StoreFailed(logger, storeFailure);
                await Task.Delay(StoreRest, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{At} could not be read or planned and is journaled to be read again: {Reason}")]
        public static partial void CouldNotLook(ILogger logger, string at, string reason, Exception? failure);

        [LoggerMessage(Level = LogLevel.Error, Message = "The store failed; trying again")]
        public static partial void StoreFailed(ILogger logger, Exception failure);
    }
}
