using System.Collections.Concurrent;
using BugBridge.Core.Remotes;

namespace BugBridge.Sandbox.Serving;

/// <summary>What clients should not have sent. A test of a client asserts that there is nothing.</summary>
public sealed class Findings(TimeProvider clock)
{
    private readonly ConcurrentQueue<Finding> _findings = new();

    /// <summary>All of them, oldest first.</summary>
    public IReadOnlyCollection<Finding> All => _findings;

    /// <summary>Forgets them.</summary>
    public void Clear() => _findings.Clear();

    internal void Add(Remote remote, string request, string problem) =>
        _findings.Enqueue(new Finding(remote, request, problem, clock.GetUtcNow()));
}
