using System.Collections.Concurrent;

namespace BugBridge.Sandbox.Serving;

/// <summary>How often a remote was called. Safe to read while it is being called; every call that arrives counts, also one that is refused.</summary>
public sealed class CallCounts
{
    private readonly ConcurrentDictionary<(string Operation, CallKind Kind), int> _counts = new();

    /// <summary>Calls that only asked.</summary>
    public int Reads => Of(CallKind.Read);

    /// <summary>Calls that changed something, or tried to.</summary>
    public int Writes => Of(CallKind.Write);

    /// <summary>All calls but those for tokens.</summary>
    public int Total => Reads + Writes;

    /// <summary>Calls by route, such as <c>PUT /api/v2/tickets/update_many</c>.</summary>
    public IReadOnlyDictionary<string, int> ByRoute =>
        _counts.GroupBy(count => count.Key.Operation, StringComparer.Ordinal)
            .ToDictionary(route => route.Key, route => route.Sum(count => count.Value), StringComparer.Ordinal);

    /// <summary>Starts counting anew.</summary>
    public void Reset() => _counts.Clear();

    /// <summary>Hears of every call when it comes in, on the thread that serves it, so calls may be heard at the same time; null for nobody.</summary>
    public Action<string, CallKind>? Heard { get; set; }

    internal void Count(string route, CallKind kind)
    {
        _counts.AddOrUpdate((route, kind), 1, (_, count) => count + 1);
        Heard?.Invoke(route, kind);
    }

    private int Of(CallKind kind) => _counts.Where(count => count.Key.Kind == kind).Sum(count => count.Value);
}
