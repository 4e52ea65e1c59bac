namespace BugBridge.Connectors.Jira;

/// <summary>
/// Jira takes at most 20 writes in 2 seconds and 100 in 30 seconds on one issue. Writers wait here until theirs fits. A write arrives at
/// Jira at some moment before its answer comes, so the windows are counted from the ends of earlier writes: however long calls are under
/// way, Jira never sees too many. The limiters of System.Threading.RateLimiting keep their own clock, so they could not be tested without
/// sleeping.
/// </summary>
internal sealed class IssueWriteLimit(TimeProvider clock)
{
    private const int ManyIssues = 1000;
    private static readonly TimeSpan LongWindow = TimeSpan.FromSeconds(30);
    private static readonly (int Writes, TimeSpan Window)[] Limits = [(20, TimeSpan.FromSeconds(2)), (100, LongWindow)];

    private readonly Dictionary<string, List<IssueWrite>> _writes = new(StringComparer.OrdinalIgnoreCase);
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

    /// <summary>Makes a write to the issue once the limit allows it.</summary>
    public async Task<T> WriteAsync<T>(string issue, Func<Task<T>> write, CancellationToken cancellationToken)
    {
        var (own, earlier) = Queue(issue);
        try
        {
            foreach (var (before, window) in earlier)
            {
                await WaitAsync(await before.AllEnded.WaitAsync(cancellationToken) + window, cancellationToken);
            }

            return await write();
        }
        finally
        {
            own.End(clock.GetUtcNow());
        }
    }

    private async Task WaitAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        // A delay leaves out the part of a millisecond, and timers may fire a moment early.
        while (until - clock.GetUtcNow() is { Ticks: > 0 } wait)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), clock, cancellationToken);
        }
    }

    /// <summary>A place in the issue's queue, and the earlier writes to wait for, each with the time to leave after it.</summary>
    private (IssueWrite Own, List<(IssueWrite Before, TimeSpan Window)> Earlier) Queue(string issue)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            ForgetIdle(now);
            if (!_writes.TryGetValue(issue, out var writes))
            {
                _writes[issue] = writes = [];
            }

            // Those that ended long ago bind nobody; what is older than the largest limit binds through its successors.
            writes.RemoveAll(write => write.EndedBefore(now - LongWindow));
            var earlier = Limits.Where(limit => writes.Count >= limit.Writes).Select(limit => (writes[^limit.Writes], limit.Window)).ToList();
            var own = new IssueWrite(writes.Count > 0 ? writes[^1].AllEnded : null);
            writes.Add(own);
            return (own, earlier);
        }
    }

    private void ForgetIdle(DateTimeOffset now)
    {
        if (_writes.Count >= ManyIssues)
        {
            foreach (var idle in _writes.Where(issue => issue.Value[^1].EndedBefore(now - LongWindow)).Select(issue => issue.Key).ToList())
            {
                _writes.Remove(idle);
            }
        }
    }
}
