using BugBridge.Core.Remotes;
using BugBridge.Core.Sync;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;
using BugBridge.Host.Jobs;

namespace BugBridge.Host.Health;

/// <summary>
/// Whether the worker does its work: the store answers, both sides are polled and take its credentials, and what is due is dispatched. The one place that says so,
/// for the pages and for the address that others watch.
/// </summary>
internal sealed class Readiness(IJournalQueue queue, IJournal journal, RemoteConditions conditions, DispatchService dispatch, SyncSettings settings, TimeProvider clock)
{
    /// <summary>Time enough for a poll of many pages, and for a remote to be restarted.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    /// <summary>Longer than the longest call; files are not waited for, as they have places of their own and may take long.</summary>
    private static readonly TimeSpan LongestStandstill = TimeSpan.FromMinutes(10);

    /// <summary>How it does now.</summary>
    public async Task<WorkerState> ReadAsync(CancellationToken cancellationToken)
    {
        var troubles = new List<Trouble>();
        try
        {
            await AddStandstillAsync(troubles, cancellationToken);
            await AddRemoteAsync(troubles, Remote.Helpdesk, settings.PollHelpdeskEvery, cancellationToken);
            await AddRemoteAsync(troubles, Remote.Jira, settings.PollJiraEvery, cancellationToken);
        }
        catch (StoreException failure)
        {
            troubles.Add(new Trouble(WorkerLevel.Down, "The database cannot be read", string.Empty, "{0}", failure.Message));
        }

        if (!dispatch.IsRunning)
        {
            troubles.Add(new Trouble(WorkerLevel.Down, "Writes are not carried out", string.Empty, "Restart BugBridge; its log says why they stopped."));
        }

        return new WorkerState([.. troubles.OrderByDescending(trouble => trouble.Level)]);
    }

    private async Task AddStandstillAsync(List<Trouble> troubles, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await queue.NextDueAsync(new FreePlaces(Writes: 1, Files: 0), cancellationToken) is { } due
            && now - due > LongestStandstill && now - dispatch.LastMovedAt > LongestStandstill)
        {
            troubles.Add(new Trouble(WorkerLevel.Down, "Nothing is sent", string.Empty, "Last sent at {0}, although writes have been due since {1}.", dispatch.LastMovedAt, due));
        }
    }

    private async Task AddRemoteAsync(List<Trouble> troubles, Remote remote, TimeSpan interval, CancellationToken cancellationToken)
    {
        var (polled, failure, rejectedSince, _, _, held) = conditions.Of(remote);
        var level = polled is null || clock.GetUtcNow() - polled > (interval * 3) + Slack ? WorkerLevel.Down : WorkerLevel.Troubled;
        if (rejectedSince is { } since)
        {
            var waiting = await journal.CountAsync([.. held.Values], cancellationToken);
            troubles.Add(new Trouble(level, "{0} has rejected BugBridge's credentials", remote.ToString(), "Since {0}; writes waiting: {1}. {2}", since, waiting, failure!));
        }
        else if (polled is null)
        {
            troubles.Add(new Trouble(WorkerLevel.Down, "{0} has not been polled yet", remote.ToString(), "{0}", failure ?? "The first poll has not ended."));
        }
        else if (failure is not null || level == WorkerLevel.Down)
        {
            troubles.Add(new Trouble(level, "{0} cannot be reached", remote.ToString(), "Last polled at {0}. {1}", polled, failure ?? "The poll has not ended."));
        }
    }
}
