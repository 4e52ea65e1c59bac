using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Sync.Intake;

/// <summary>
/// What follows from a pass over a remote. One that succeeds lets the writes that wait for the remote be tried at once: their own waits, which double with
/// every failure, would let a mended remote stand idle for minutes.
/// </summary>
public sealed class PollResults(IJournal journal, RemoteConditions conditions, DispatchSignal signal, TimeProvider clock)
{
    /// <summary>More are not looked for after a start; the rest comes at its own time.</summary>
    private const int MostAfterStart = 1000;

    /// <summary>A pass over a remote succeeded.</summary>
    public async Task SucceededAsync(Remote remote, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var before = conditions.Polled(remote, now);
        long[] ids = before is { IsOnlyReadable: true, WasReleased: true } ? [] : [.. before.Held.Keys.Union(before.Polled is null ? await FailingAsync(cancellationToken) : [])];
        if (ids.Length > 0)
        {
            await journal.ReleaseAsync(ids, now, cancellationToken);
            signal.Set();
        }
    }

    /// <summary>A pass over a remote failed.</summary>
    public void Failed(RemoteException failure) => conditions.PollFailed(failure, clock.GetUtcNow());

    /// <summary>After a start nobody knows any more for which remote something waits. A try too many does no harm.</summary>
    private async Task<IEnumerable<long>> FailingAsync(CancellationToken cancellationToken) =>
        (await journal.ListAsync([EntryState.Waiting], MostAfterStart, cancellationToken)).Where(entry => entry is { Attempts: > 0, LastError: not null }).Select(entry => entry.Id);
}
