using BugBridge.Core.Remotes;

namespace BugBridge.Core.Visibility;

/// <summary>
/// Reads of one remote that are shared by all who ask for the same thing within some seconds: the tickets of an issue are told one by one where a
/// helpdesk has no bulk call.
/// </summary>
/// <param name="remote">Whose reads.</param>
/// <param name="read">Reads; null for what is not there.</param>
/// <param name="clock">For the age of what was read.</param>
internal sealed class SharedReads<T>(Remote remote, Func<string, CancellationToken, Task<T?>> read, TimeProvider clock)
    where T : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (DateTimeOffset At, Task<T?> Reading)> _reads = new(StringComparer.Ordinal);

    /// <summary>The thing as it is now, or was when it was read last, no longer ago than <see cref="VisibilityRecheck.Fresh"/>.</summary>
    /// <exception cref="RemoteException">It cannot be read: whatever hangs on it has to wait.</exception>
    public async Task<T?> ReadAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadingOf(id, cancellationToken);
        }
        catch (RemoteException failure)
        {
            throw new RemoteException(
                remote, RemoteFailureKind.TryLater, $"Waiting until {remote} confirms that it may still be shared. {failure.Message}", failure.RetryAfter, failure);
        }
    }

    private Task<T?> ReadingOf(string id, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            foreach (var (old, _) in _reads.Where(kept => now - kept.Value.At > VisibilityRecheck.Fresh || kept.Value.Reading.IsFaulted || kept.Value.Reading.IsCanceled).ToList())
            {
                _reads.Remove(old);
            }

            if (!_reads.TryGetValue(id, out var kept))
            {
                _reads[id] = kept = (now, read(id, cancellationToken));
            }

            return kept.Reading;
        }
    }
}
