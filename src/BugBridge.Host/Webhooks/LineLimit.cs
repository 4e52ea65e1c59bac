namespace BugBridge.Host.Webhooks;

/// <summary>Lets so many lines of a kind into the log each minute, and counts the others. Thread-safe.</summary>
internal sealed class LineLimit(TimeProvider clock)
{
    /// <summary>How many lines of a kind are written within a minute.</summary>
    public const int Most = 5;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (DateTimeOffset Began, int Written, long LeftOut)> _kinds = new(StringComparer.Ordinal);

    /// <summary>How many lines of this kind were left out since the last one that was written; null when this one is to be left out, too.</summary>
    /// <param name="kind">One of few: each is remembered.</param>
    public long? Next(string kind)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var (began, written, leftOut) = _kinds.TryGetValue(kind, out var known) && now - known.Began < Window ? known : (now, 0, known.LeftOut);
            var isWritten = written < Most;
            _kinds[kind] = isWritten ? (began, written + 1, 0) : (began, written, leftOut + 1);
            return isWritten ? leftOut : null;
        }
    }
}
