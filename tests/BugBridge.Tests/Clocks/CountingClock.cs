using Microsoft.Extensions.Time.Testing;

namespace BugBridge.Tests.Clocks;

/// <summary>
/// A <see cref="FakeTimeProvider"/> that tells whether somebody waits for it, which the library keeps to itself. A test that moves the clock in
/// steps until a call has ended needs that: a step before the call waits would be time that the call never saw.
/// </summary>
/// <param name="start">The time at first.</param>
internal sealed class CountingClock(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly AsyncCount _waiting = new();

    /// <summary>How long a try of a call may take: timers of that length are limits, and nobody waits for them.</summary>
    public TimeSpan? Limit { get; set; }

    /// <summary>How many timers were made and not yet disposed of. A delay's is disposed of when it is over.</summary>
    public int Waiting => _waiting.Now;

    /// <summary>Ends when somebody waits.</summary>
    public Task Waited => _waiting.Some;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        return dueTime == Limit ? timer : new CountedTimer(timer, _waiting);
    }

    private sealed class CountedTimer : ITimer
    {
        private readonly ITimer _timer;
        private readonly AsyncCount _waiting;
        private int _isOver;

        public CountedTimer(ITimer timer, AsyncCount waiting)
        {
            (_timer, _waiting) = (timer, waiting);
            waiting.Add(1);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => _timer.Change(dueTime, period);

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                _waiting.Add(-1);
                _timer.Dispose();
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
