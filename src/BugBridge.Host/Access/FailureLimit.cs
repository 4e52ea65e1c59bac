using System.Net;

namespace BugBridge.Host.Access;

/// <summary>Counts wrong tokens of each address, so that nobody can try many. Thread-safe.</summary>
internal sealed class FailureLimit(TimeProvider clock)
{
    /// <summary>How many wrong tokens an address may send within <see cref="Window"/>.</summary>
    public const int Most = 10;

    private const int MostAddresses = 10_000;

    /// <summary>How long a wrong token counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private readonly Dictionary<IPAddress, Queue<DateTimeOffset>> _failures = [];

    /// <summary>Whether an address has to wait before it may try again; then also a right token is refused.</summary>
    public bool IsReached(IPAddress? address)
    {
        lock (_gate)
        {
            return _failures.TryGetValue(address ?? IPAddress.None, out var times) && Recent(times).Count >= Most;
        }
    }

    /// <summary>Notes a wrong token.</summary>
    public void Add(IPAddress? address)
    {
        lock (_gate)
        {
            if (_failures.Count >= MostAddresses)
            {
                foreach (var (known, times) in _failures.ToList())
                {
                    if (Recent(times).Count == 0)
                    {
                        _failures.Remove(known);
                    }
                }
            }

            var key = address ?? IPAddress.None;
            if (!_failures.TryGetValue(key, out var failures) && _failures.Count < MostAddresses)
            {
                _failures[key] = failures = new Queue<DateTimeOffset>();
            }

            failures?.Enqueue(clock.GetUtcNow());
        }
    }

    private Queue<DateTimeOffset> Recent(Queue<DateTimeOffset> times)
    {
        while (times.TryPeek(out var oldest) && clock.GetUtcNow() - oldest >= Window)
        {
            times.Dequeue();
        }

        return times;
    }
}
