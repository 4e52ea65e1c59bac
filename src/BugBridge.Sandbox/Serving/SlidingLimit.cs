namespace BugBridge.Sandbox.Serving;

/// <summary>At most so many calls in any span of time, for each key.</summary>
internal sealed class SlidingLimit(int calls, TimeSpan span, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _times = new(StringComparer.Ordinal);

    /// <summary>The most calls in a span.</summary>
    public int Calls => calls;

    /// <summary>Counts a call, or says how long to wait when there were too many; a refused call does not count.</summary>
    public TimeSpan? Refuse(string key)
    {
        var now = clock.GetUtcNow();
        lock (_gate)
        {
            if (!_times.TryGetValue(key, out var times))
            {
                _times[key] = times = new Queue<DateTimeOffset>();
            }

            while (times.TryPeek(out var oldest) && oldest <= now - span)
            {
                times.Dequeue();
            }

            if (times.Count >= calls)
            {
                return times.Peek() + span - now;
            }

            times.Enqueue(now);
            return null;
        }
    }
}
