namespace BugBridge.Connectors.Zendesk;

/// <summary>
/// At most so many calls in any window of time, and none held back before that: Zendesk's limits for exports and for ticket updates,
/// which stand beside the one for all calls.
/// </summary>
internal sealed class CallWindow(int calls, TimeSpan window, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _made = new();

    /// <summary>Waits until a call may be made, and counts it.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (Claim() is { } rest)
        {
            await Task.Delay(rest, clock, cancellationToken);
        }
    }

    private TimeSpan? Claim()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            while (_made.TryPeek(out var oldest) && oldest + window <= now)
            {
                _made.Dequeue();
            }

            if (_made.Count < calls)
            {
                _made.Enqueue(now);
                return null;
            }

            return _made.Peek() + window - now;
        }
    }
}
