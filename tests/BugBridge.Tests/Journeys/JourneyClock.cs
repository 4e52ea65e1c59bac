using System.Diagnostics;

namespace BugBridge.Tests.Journeys;

/// <summary>
/// A clock that starts on 2 November 2026, 09:00 UTC, and then goes on by itself: so dates are the same in every run. It may go faster than
/// real time, for journeys that would have to wait for a remote's limits, and days may be skipped.
/// </summary>
internal sealed class JourneyClock(int speed = 1, DateTimeOffset? start = null) : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private readonly long _began = Stopwatch.GetTimestamp();
    private long _skippedTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => (start ?? Start) + (Stopwatch.GetElapsedTime(_began) * speed) + new TimeSpan(Volatile.Read(ref _skippedTicks));

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Skips time. Timers do not notice: what waits for one, waits as long as before.</summary>
    public void Skip(TimeSpan time) => Interlocked.Add(ref _skippedTicks, time.Ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new FastTimer(System.CreateTimer(callback, state, Real(dueTime), Real(period)), this);

    // Rounded up: a timer that fires early by this clock would let a limit look broken.
    private TimeSpan Real(TimeSpan time) =>
        time == Timeout.InfiniteTimeSpan ? time : TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds / speed));

    private sealed class FastTimer(ITimer timer, JourneyClock clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(clock.Real(dueTime), clock.Real(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
