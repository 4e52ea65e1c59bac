using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Journal;

namespace BugBridge.Core.Sync.Intake;

/// <summary>
/// How the remotes answer, as polls and writes find it: for the page about its health, the readiness check, and to release what waits as soon as a remote
/// is back. Kept in memory: after a start the first poll says it anew. Thread-safe.
/// </summary>
public sealed class RemoteConditions
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Remote, RemoteCondition> _now = [];

    /// <summary>How a remote answers now.</summary>
    public RemoteCondition Of(Remote remote)
    {
        lock (_gate)
        {
            return _now.GetValueOrDefault(remote, RemoteCondition.Unknown);
        }
    }

    /// <summary>
    /// A pass succeeded. Returns how it was before. What writes alone met with is over only when one of them is done: a token that may only read polls well.
    /// </summary>
    internal RemoteCondition Polled(Remote remote, DateTimeOffset at) => Change(
        remote, before => before.IsOnlyReadable ? before with { Polled = at, WasReleased = true } : RemoteCondition.Unknown with { Polled = at });

    /// <summary>A pass failed, so that every pass would.</summary>
    internal void PollFailed(RemoteException failure, DateTimeOffset at) => Change(failure.Remote, before => Failed(before, failure, at) with { IsPollFailing = true });

    /// <summary>A write was done. Where it was one that had been held, others are taken again as well.</summary>
    internal void WriteDone(JournalEntry entry)
    {
        foreach (var remote in Enum.GetValues<Remote>().Where(remote => Of(remote).Held.ContainsKey(entry.Id)))
        {
            Change(remote, before => before.IsPollFailing ? before with { Held = before.Held.Remove(entry.Id) } : RemoteCondition.Unknown with { Polled = before.Polled });
        }
    }

    /// <summary>
    /// A try of a write failed. It says something about the remote only when every call would have failed alike; a remote that asks to be left alone for a
    /// while is well, and has said itself when it may be asked again.
    /// </summary>
    internal void WriteFailed(JournalEntry entry, RemoteException failure, DateTimeOffset at)
    {
        if (failure is { ConcernsAll: true, RetryAfter: null })
        {
            Change(failure.Remote, before => Failed(before, failure, at) with { Held = before.Held.SetItem(entry.Id, entry.Action.Lane) });
        }
    }

    private static RemoteCondition Failed(RemoteCondition before, RemoteException failure, DateTimeOffset at) => before with
    {
        Failure = failure.Message,
        RejectedSince = failure.Kind == RemoteFailureKind.NotAllowed ? before.RejectedSince ?? at : before.RejectedSince,
    };

    private RemoteCondition Change(Remote remote, Func<RemoteCondition, RemoteCondition> change)
    {
        lock (_gate)
        {
            var before = _now.GetValueOrDefault(remote, RemoteCondition.Unknown);
            _now[remote] = change(before);
            return before;
        }
    }
}
