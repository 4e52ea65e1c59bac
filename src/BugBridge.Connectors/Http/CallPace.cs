namespace BugBridge.Connectors.Http;

/// <summary>
/// When each call may be made, so that no minute has more than the limit: exactly so many, for any number. A second's share may go at once, and the
/// rest follows evenly, because calls in bursts run into the shorter limits that remotes keep beside the stated one. Keeps no clock; not safe for threads.
/// </summary>
/// <param name="callsPerMinute">The most calls in any minute, at least 1.</param>
internal sealed class CallPace(int callsPerMinute)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private readonly TimeSpan _between = TimeSpan.FromTicks(Minute.Ticks / callsPerMinute);
    private readonly TimeSpan _share = TimeSpan.FromTicks(Minute.Ticks / callsPerMinute * (Math.Max(1, callsPerMinute / 60) - 1));
    private readonly Queue<TimeSpan> _taken = new();
    private TimeSpan _next = TimeSpan.MinValue;

    /// <summary>Takes the next free moment for a call: now, or later. Calls get theirs in the order in which they ask.</summary>
    /// <param name="now">The time since any moment, never less than before.</param>
    public TimeSpan Take(TimeSpan now)
    {
        var due = Later(_next, now - _share);
        var at = Later(due, now);
        while (_taken.TryPeek(out var oldest) && oldest + Minute <= at)
        {
            _taken.Dequeue();
        }

        if (_taken.Count == callsPerMinute)
        {
            at = _taken.Dequeue() + Minute;
        }

        _next = Later(due, at - _share) + _between;
        _taken.Enqueue(at);
        return at;
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
