using BugBridge.Core.Remotes;
using BugBridge.Core.Sync;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;
using BugBridge.Host.Jobs;

namespace BugBridge.Host.Health;

/// <summary>Whether the worker does its work: the store answers, both sides were polled lately, and what is due is dispatched.</summary>
internal sealed class Readiness(IJournalQueue queue, PollHealth polls, DispatchService dispatch, SyncSettings settings, TimeProvider clock)
{
    /// <summary>Time enough for a poll of many pages, and for a remote to be restarted.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);

    /// <summary>Longer than the longest call; files are not waited for, as they have places of their own and may take long.</summary>
    private static readonly TimeSpan LongestStandstill = TimeSpan.FromMinutes(10);

    /// <summary>When the worker started, UTC.</summary>
    public DateTimeOffset StartedAt { get; } = clock.GetUtcNow();

    /// <summary>What keeps it from its work; empty when nothing does.</summary>
    public async Task<IReadOnlyList<string>> ReasonsAgainstAsync(CancellationToken cancellationToken)
    {
        var reasons = new List<string>();
        try
        {
            await AddStandstillAsync(reasons, cancellationToken);
        }
        catch (StoreException failure)
        {
            reasons.Add($"The store cannot be read: {failure.Message}");
        }

        AddPoll(reasons, Remote.Helpdesk, settings.PollHelpdeskEvery);
        AddPoll(reasons, Remote.Jira, settings.PollJiraEvery);
        if (!dispatch.IsRunning)
        {
            reasons.Add("The dispatcher is not running.");
        }

        return reasons;
    }

    private async Task AddStandstillAsync(List<string> reasons, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await queue.NextDueAsync(new FreePlaces(Writes: 1, Files: 0), cancellationToken) is { } due
            && now - due > LongestStandstill && now - dispatch.LastMovedAt > LongestStandstill)
        {
            reasons.Add($"Nothing was sent since {dispatch.LastMovedAt:u}, although it has been due since {due:u}.");
        }
    }

    private void AddPoll(List<string> reasons, Remote remote, TimeSpan interval)
    {
        var (succeeded, failure) = polls.Of(remote);
        if (clock.GetUtcNow() - (succeeded ?? StartedAt) > (interval * 3) + Slack)
        {
            reasons.Add($"{remote} was last polled with success {succeeded?.ToString("u") ?? "never"}: {failure ?? "the poll has not ended"}.");
        }
        else if (succeeded is null)
        {
            reasons.Add($"{remote} has not been polled yet{(failure is null ? string.Empty : ": " + failure)}.");
        }
    }
}
