using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;

namespace BugBridge.Host.Health;

/// <summary>Gathers how the worker is.</summary>
internal sealed class StatusReader(IBridgeView view, IJournal journal, PollHealth polls, TimeProvider clock)
{
    private const int MostShown = 50;

    /// <summary>The state of things now.</summary>
    /// <exception cref="StoreException">The store cannot be read.</exception>
    public async Task<BridgeStatus> ReadAsync(CancellationToken cancellationToken)
    {
        var entries = await journal.ListAsync([EntryState.SetAside, EntryState.Waiting], MostShown * 4, cancellationToken);
        return new BridgeStatus(
            await view.CountAsync(cancellationToken),
            await journal.CountAsync(cancellationToken),
            PollsOf(Remote.Helpdesk),
            PollsOf(Remote.Jira),
            [.. entries.Where(entry => entry.State == EntryState.SetAside || entry.LastError is not null).Take(MostShown)],
            clock.GetUtcNow());
    }

    private PollStatus PollsOf(Remote remote)
    {
        var (succeeded, failure) = polls.Of(remote);
        return new PollStatus(succeeded, failure);
    }
}
