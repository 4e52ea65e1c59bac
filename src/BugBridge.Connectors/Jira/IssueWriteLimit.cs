namespace BugBridge.Connectors.Jira;

/// <summary>
/// Jira takes at most 20 writes in 2 seconds and 100 in 30 seconds on one issue. Writers wait here until theirs fits. The limiters of
/// System.Threading.RateLimiting keep their own clock, so they could not be tested without sleeping.
/// </summary>
internal sealed class IssueWriteLimit(TimeProvider clock)
{
    private const int ManyIssues = 1000;
    private static readonly TimeSpan LongWindow = TimeSpan.FromSeconds(30);
    private static readonly (int Writes, TimeSpan Window)[] Limits = [(20, TimeSpan.FromSeconds(2)), (100, LongWindow)];

    private readonly Dictionary<string, List<DateTimeOffset>> _writes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _gate = new();

    /// <summary>How many issues are remembered.</summary>
    public int Remembered
    {
        get
        {
            lock (_gate)
            {
                return _writes.Count;
            }
        }
    }

    /// <summary>Waits until one more write to the issue may be made, and counts it.</summary>
    public async Task WaitAsync(string issue, CancellationToken cancellationToken)
    {
        var wait = Reserve(issue);
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private TimeSpan Reserve(string issue)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            ForgetIdle(now);
            if (!_writes.TryGetValue(issue, out var times))
            {
                _writes[issue] = times = [];
            }

            times.RemoveAll(time => time <= now - LongWindow);
            var at = Limits.Where(limit => times.Count >= limit.Writes).Select(limit => times[^limit.Writes] + limit.Window).Append(now).Max();
            times.Add(at);
            return at - now;
        }
    }

    private void ForgetIdle(DateTimeOffset now)
    {
        if (_writes.Count >= ManyIssues)
        {
            foreach (var idle in _writes.Where(issue => issue.Value[^1] <= now - LongWindow).Select(issue => issue.Key).ToList())
            {
                _writes.Remove(idle);
            }
        }
    }
}
