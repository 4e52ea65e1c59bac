using BugBridge.Core.Remotes;

namespace BugBridge.Core.Sync.Intake;

/// <summary>How the passes over a remote went, for the page about its health and the readiness check. Thread-safe.</summary>
public sealed class PollHealth
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Remote, (DateTimeOffset? Succeeded, string? Failure)> _last = [];

    /// <summary>When the last pass over a remote succeeded, UTC, or null; and why the last one failed, or null when it did not.</summary>
    public (DateTimeOffset? Succeeded, string? Failure) Of(Remote remote)
    {
        lock (_gate)
        {
            return _last.GetValueOrDefault(remote);
        }
    }

    internal void Succeeded(Remote remote, DateTimeOffset at)
    {
        lock (_gate)
        {
            _last[remote] = (at, null);
        }
    }

    internal void Failed(Remote remote, string reason)
    {
        lock (_gate)
        {
            _last[remote] = (_last.GetValueOrDefault(remote).Succeeded, reason);
        }
    }
}
