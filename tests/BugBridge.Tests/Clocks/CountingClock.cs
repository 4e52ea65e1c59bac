using Microsoft.Extensions.Time.Testing;

namespace BugBridge.Tests.Clocks;

/// <summary>
/// A <see cref="FakeTimeProvider"/> that tells whether somebody waits for it, which the library keeps to itself. A test that moves the clock in
/// steps until a call has ended needs that: a step before the call waits would be time that the call never saw.
/// </summary>
internal sealed class CountingClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private int _waiting;

    /// <summary>How many timers were made and not yet disposed of. A delay's is disposed of when it is over.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Interlocked.Increment(ref _waiting);
        return new CountedTimer(base.CreateTimer(callback, state, dueTime, period), this);
    }

    private sealed class CountedTimer(ITimer timer, CountingClock clock) : ITimer
    {
        private int _isOver;

        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(dueTime, period);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                Interlocked.Decrement(ref clock._waiting);
                timer.Dispose();
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
