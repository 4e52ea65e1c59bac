using System.Diagnostics;

namespace BugBridge.Connectors.Http;

/// <summary>
/// How many calls a remote may be sent, and a pause for all of them while it asks to be left alone. One per remote, shared by everything
/// that calls it.
/// </summary>
public sealed class CallBudget : IAsyncDisposable
{
    private readonly TimeProvider _clock;
    private readonly CallPace _pace;
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Queue<DateTimeOffset> _made = [];
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _ended = new();
    private long _pausedUntilTicks;

    /// <param name="callsPerMinute">The most calls in any minute, spread evenly.</param>
    /// <param name="clock">For pauses.</param>
    public CallBudget(int callsPerMinute, TimeProvider clock)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(callsPerMinute);
        _clock = clock;
        CallsPerMinute = callsPerMinute;
        _pace = new CallPace(callsPerMinute);
    }

    /// <summary>The most calls in any minute.</summary>
    public int CallsPerMinute { get; }

    /// <summary>How many calls were made in the last minute.</summary>
    public int Used
    {
        get
        {
            lock (_gate)
            {
                Forget();
                return _made.Count;
            }
        }
    }

    /// <summary>When the remote may be called again, UTC; in the past when it may be called now.</summary>
    public DateTimeOffset PausedUntil => new(Interlocked.Read(ref _pausedUntilTicks), TimeSpan.Zero);

    /// <summary>Leaves the remote alone for so long, counted from now. A longer pause that already holds stays.</summary>
    public void Pause(TimeSpan time)
    {
        var until = (_clock.GetUtcNow() + time).UtcTicks;
        var held = Interlocked.Read(ref _pausedUntilTicks);
        while (until > held)
        {
            var seen = Interlocked.CompareExchange(ref _pausedUntilTicks, until, held);
            if (seen == held)
            {
                return;
            }

            held = seen;
        }
    }

    /// <summary>Waits until one call may be made.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        for (var rest = PausedUntil - _clock.GetUtcNow(); rest > TimeSpan.Zero; rest = PausedUntil - _clock.GetUtcNow())
        {
            await Task.Delay(rest, _clock, cancellationToken);
        }

        // The pace goes by real time, also where a test's clock stands still.
        if (NextTurn() is var wait && wait > TimeSpan.Zero)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ended.Token);
            await Task.Delay(wait, either.Token);
        }

        lock (_gate)
        {
            Forget();
            _made.Enqueue(_clock.GetUtcNow());
        }
    }

    /// <summary>Ends the waits of calls that were not made yet.</summary>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        _ended.Dispose();
    }

    private TimeSpan NextTurn()
    {
        lock (_gate)
        {
            var now = Stopwatch.GetElapsedTime(_start);
            return _pace.Take(now) - now;
        }
    }

    private void Forget()
    {
        var before = _clock.GetUtcNow() - TimeSpan.FromMinutes(1);
        while (_made.TryPeek(out var oldest) && oldest <= before)
        {
            _made.Dequeue();
        }
    }
}
