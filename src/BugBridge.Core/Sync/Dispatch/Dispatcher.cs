using System.Collections.Immutable;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.Tracing;
using BugBridge.Core.Tickets;
using Microsoft.Extensions.Logging;

namespace BugBridge.Core.Sync.Dispatch;

/// <summary>
/// Performs what the journal holds: lanes side by side, each in its order, as many at once as the settings allow, and what moves files in
/// places of its own. There must be one dispatcher to a store.
/// </summary>
public sealed partial class Dispatcher : IDisposable
{
    // Where a helpdesk tells one ticket at a time, this many of one message are claimed together.
    private const int ClaimedTogether = 16;

    // What failed with others so often goes by itself, so that one that never succeeds keeps no other from succeeding.
    private const int MostTriesTogether = 2;
    private static readonly TimeSpan StoreRest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(5);

    private readonly IJournalQueue _queue;
    private readonly Performer _performer;
    private readonly DispatchSignal _signal;
    private readonly ITicketWriter _ticketWriter;
    private readonly TimeProvider _clock;
    private readonly ILogger<Dispatcher> _logger;
    private readonly FreePlaces _all;
    private readonly Batcher<Settlement, bool> _settling;
    private readonly HashSet<(Task Task, bool MovesFile)> _running = [];
    private long _lastMoved;

    /// <param name="queue">What is to be done.</param>
    /// <param name="ledger">Where outcomes are saved.</param>
    /// <param name="planner">Plans what follows from outcomes.</param>
    /// <param name="performer">Does it.</param>
    /// <param name="ticketWriter">For the size of its bulk calls.</param>
    /// <param name="signal">Wakes the loop.</param>
    /// <param name="settings">How many at once.</param>
    /// <param name="clock">For due times.</param>
    /// <param name="logger">For failures.</param>
    public Dispatcher(
        IJournalQueue queue,
        Ledger ledger,
        Planner planner,
        Performer performer,
        ITicketWriter ticketWriter,
        DispatchSignal signal,
        SyncSettings settings,
        TimeProvider clock,
        ILogger<Dispatcher> logger)
    {
        (_queue, _performer, _ticketWriter, _signal, _clock, _logger) = (queue, performer, ticketWriter, signal, clock, logger);
        _all = new FreePlaces(settings.Parallel, settings.ParallelFiles);
        _lastMoved = clock.GetUtcNow().UtcTicks;
        var decide = BridgeMetrics.Counting(planner.Decide);
        _settling = new Batcher<Settlement, bool>(256, async (settlements, cancellationToken) =>
        {
            await ledger.SettleAsync(settlements, decide, cancellationToken);
            return [.. settlements.Select(_ => true)];
        });
    }

    /// <summary>When a call that moves no file last began or ended, UTC; at first, when this was made.</summary>
    public DateTimeOffset LastMovedAt => new(Interlocked.Read(ref _lastMoved), TimeSpan.Zero);

    /// <summary>
    /// Performs until cancelled. What is on the wire then is given <paramref name="grace"/> to come to its end; what does not is looked up at
    /// the next start.
    /// </summary>
    public async Task RunAsync(TimeSpan grace, CancellationToken cancellationToken)
    {
        using var onTheWire = new CancellationTokenSource();
        await using var stopping = cancellationToken.Register(() => onTheWire.CancelAfter(grace));
        var woken = _signal.WaitAsync(cancellationToken);
        while (!cancellationToken.IsCancellationRequested)
        {
            var started = await StartDueAsync(onTheWire.Token);
            if (started == 0)
            {
                woken = await RestAsync(woken, cancellationToken);
            }
        }

        await Task.WhenAll(Running());
    }

    /// <summary>Performs all that is due, and what follows from it, then ends. What has to wait for a later try is left.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        while (await StartDueAsync(cancellationToken) > 0 || _running.Count > 0)
        {
            if (_running.Count > 0)
            {
                await Task.WhenAny(Running());
                Reap();
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _settling.Dispose();

    private async Task<int> StartDueAsync(CancellationToken cancellationToken)
    {
        Reap();
        if (Free().IsNone)
        {
            return 0;
        }

        var claimed = await ClaimAsync(Free());
        var calls = Calls(claimed).ToList();
        foreach (var call in calls)
        {
            _running.Add((PerformAsync(call, cancellationToken), call[0].Action.MovesFile));
        }

        return calls.Count;
    }

    private async Task<ImmutableArray<JournalEntry>> ClaimAsync(FreePlaces free)
    {
        try
        {
            return await _queue.ClaimAsync(free, Math.Max(_ticketWriter.MaxBatch, ClaimedTogether), _clock.GetUtcNow(), CancellationToken.None);
        }
        catch (Exception failure)
        {
            Log.StoreFailed(_logger, failure);
            return [];
        }
    }

    /// <summary>Entries that say the same to several tickets share calls, as large as the helpdesk takes; all others have their own.</summary>
    private IEnumerable<ImmutableArray<JournalEntry>> Calls(ImmutableArray<JournalEntry> entries)
    {
        var shared = entries.Where(SharesCalls).ToLookup(entry => entry.Action.Stamp, StringComparer.Ordinal);
        var alone = entries.Where(entry => !SharesCalls(entry));
        return shared.SelectMany(group => group.Chunk(_ticketWriter.MaxBatch)).Select(chunk => chunk.ToImmutableArray())
            .Concat(alone.Select(entry => ImmutableArray.Create(entry)));
    }

    private static bool SharesCalls(JournalEntry entry) => entry is { IsFateUnknown: false, Attempts: < MostTriesTogether, Action: UpdateTicket };

    private async Task PerformAsync(ImmutableArray<JournalEntry> entries, CancellationToken cancellationToken)
    {
        Moved(entries[0]);
        using var scope = _logger.BeginScope("{Correlation}", entries[0].Correlation);
        using var steps = new ActionSteps(entries);
        try
        {
            var settlements = await _performer.PerformAsync(entries, cancellationToken);
            steps.CameTo(settlements);
            await Task.WhenAll(entries.Zip(settlements, SettleAsync));
        }
        catch (OperationCanceledException)
        {
            // The process stops while this is on the wire. It stays marked as in flight, and is looked up at the next start.
        }
        finally
        {
            Moved(entries[0]);
            _signal.Set();
        }
    }

    private async Task SettleAsync(JournalEntry entry, Settlement settlement)
    {
        while (true)
        {
            try
            {
                await _settling.DoAsync(settlement, CancellationToken.None);
                Tell(entry, settlement);
                return;
            }
            catch (Exception failure)
            {
                // What came of it must not be forgotten: without it, an action that was done would be done again.
                Log.StoreFailed(_logger, failure);
                await Task.Delay(StoreRest, _clock);
            }
        }
    }

    private void Tell(JournalEntry entry, Settlement settlement)
    {
        BridgeMetrics.Tried(entry.Action, settlement.State);
        switch (settlement.State)
        {
            case EntryState.Done:
                BridgeMetrics.Took(entry.Action, _clock.GetUtcNow() - entry.CreatedAt);
                Log.Done(_logger, entry.Id, entry.Action.Title);
                break;
            case EntryState.SetAside:
                Log.SetAside(_logger, entry.Id, entry.Action.Title, settlement.Error);
                break;
            default:
                Log.Again(_logger, entry.Id, entry.Action.Title, settlement.DueAt, settlement.Error);
                break;
        }
    }

    private void Moved(JournalEntry entry)
    {
        if (!entry.Action.MovesFile)
        {
            Interlocked.Exchange(ref _lastMoved, _clock.GetUtcNow().UtcTicks);
        }
    }

    private FreePlaces Free()
    {
        var files = _running.Count(one => one.MovesFile);
        return new FreePlaces(_all.Writes - (_running.Count - files), _all.Files - files);
    }

    private IEnumerable<Task> Running() => _running.Select(one => one.Task);

    private void Reap() => _running.RemoveWhere(one => one.Task.IsCompleted);

    private async Task<Task> RestAsync(Task woken, CancellationToken cancellationToken)
    {
        await woken.WaitAsync(await UntilDueAsync(), _clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return woken.IsCompleted ? _signal.WaitAsync(cancellationToken) : woken;
    }

    private async Task<TimeSpan> UntilDueAsync()
    {
        try
        {
            var wait = (await _queue.NextDueAsync(Free(), CancellationToken.None) - _clock.GetUtcNow()) ?? LongestRest;

            // A place may have become free meanwhile; a finished call wakes the loop by the signal.
            return wait < TimeSpan.FromMilliseconds(50) ? TimeSpan.FromMilliseconds(50) : wait > LongestRest ? LongestRest : wait;
        }
        catch (Exception failure)
        {
            Log.StoreFailed(_logger, failure);
            return StoreRest;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Done: {Id} {Title}")]
        public static partial void Done(ILogger logger, long id, string title);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Will be tried again at {DueAt}: {Id} {Title}: {Reason}")]
        public static partial void Again(ILogger logger, long id, string title, DateTimeOffset dueAt, string? reason);

        [LoggerMessage(Level = LogLevel.Error, Message = "Set aside: {Id} {Title}: {Reason}. See it with 'bugbridge journal list', and retry it with 'bugbridge journal retry {Id}'.")]
        public static partial void SetAside(ILogger logger, long id, string title, string? reason);

        [LoggerMessage(Level = LogLevel.Error, Message = "The store failed; trying again")]
        public static partial void StoreFailed(ILogger logger, Exception failure);
    }
}
