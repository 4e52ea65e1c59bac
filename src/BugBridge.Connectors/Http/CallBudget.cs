using System.Threading.RateLimiting;

namespace BugBridge.Connectors.Http;

/// <summary>
/// How many calls a remote may be sent, and a pause for all of them while it asks to be left alone. One per remote, shared by everything
/// that calls it.
/// </summary>
public sealed class CallBudget : IAsyncDisposable
{
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(100);
    private readonly TimeProvider _clock;
    private readonly TokenBucketRateLimiter _limiter;
    private readonly Queue<DateTimeOffset> _made = [];
    private readonly Lock _gate = new();
    private long _pausedUntilTicks;

    /// <param name="callsPerMinute">The most calls in any minute; refilled every tenth of a second.</param>
    /// <param name="clock">For pauses.</param>
    public CallBudget(int callsPerMinute, TimeProvider clock)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(callsPerMinute);
        _clock = clock;
        CallsPerMinute = callsPerMinute;
        var perSlice = Math.Max(1, callsPerMinute / 600);
        _limiter = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = Math.Max(1, callsPerMinute / 60),
            TokensPerPeriod = perSlice,
            ReplenishmentPeriod = callsPerMinute >= 600 ? Slice : TimeSpan.FromMinutes((double)perSlice / callsPerMinute),
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
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

        using var lease = await _limiter.AcquireAsync(1, cancellationToken);
        lock (_gate)
        {
            Forget();
            _made.Enqueue(_clock.GetUtcNow());
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _limiter.DisposeAsync();

    private void Forget()
    {
        var before = _clock.GetUtcNow() - TimeSpan.FromMinutes(1);
        while (_made.TryPeek(out var oldest) && oldest <= before)
        {
            _made.Dequeue();
        }
    }
}
