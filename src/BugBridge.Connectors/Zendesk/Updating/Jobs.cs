using System.Collections.Concurrent;
using BugBridge.Connectors.Zendesk.Wire;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Zendesk.Updating;

/// <summary>Follows Zendesk's background jobs to their end, and remembers those whose end was not seen.</summary>
internal sealed class Jobs(IZendeskApi api, TimeProvider clock, TimeSpan longest)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<(long Ticket, string Stamp), string> _open = new();

    /// <summary>Asks for the job, less and less often, until it has ended.</summary>
    /// <exception cref="RemoteException">It had not ended in time, or could not be asked for: its fate is unknown.</exception>
    public async Task<WireJob> FollowAsync(WireJob job, IReadOnlyCollection<long> tickets, string stamp, CancellationToken cancellationToken)
    {
        var id = job.Id ?? throw ZendeskProfile.Unreadable("the job of a bulk update has no id", afterWrite: true);
        Remember(tickets, stamp, id);
        var until = clock.GetUtcNow() + longest;
        for (var wait = FirstWait; job.IsUnderWay; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            if (clock.GetUtcNow() >= until)
            {
                throw Unknown($"Zendesk had not ended job {id} after {longest.TotalSeconds:0.#} s.");
            }

            await Task.Delay(wait, clock, cancellationToken);
            job = await AskAsync(id, cancellationToken);
        }

        Forget(tickets, stamp);
        return job;
    }

    /// <summary>
    /// How long to wait before asking about an update again, when it belongs to a job that still runs; null when no such job is known.
    /// Jobs of a bridge that has since been restarted are not known.
    /// </summary>
    public async Task<TimeSpan?> RestAsync(long ticket, string stamp, CancellationToken cancellationToken)
    {
        if (!_open.TryGetValue((ticket, stamp), out var id))
        {
            return null;
        }

        try
        {
            if ((await api.JobAsync(id, cancellationToken))?.JobStatus is { IsUnderWay: true })
            {
                return AskAgain;
            }
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone)
        {
            // Zendesk forgets jobs after a day; by then they have ended.
        }

        Forget([ticket], stamp);
        return null;
    }

    private async Task<WireJob> AskAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            return (await api.JobAsync(id, cancellationToken))?.JobStatus ?? throw ZendeskProfile.Unreadable($"job {id} is missing in it");
        }
        catch (RemoteException failure)
        {
            throw Unknown($"Job {id} could not be followed: {failure.Message}", failure);
        }
    }

    private void Remember(IEnumerable<long> tickets, string stamp, string id)
    {
        foreach (var ticket in tickets)
        {
            _open[(ticket, stamp)] = id;
        }
    }

    private void Forget(IEnumerable<long> tickets, string stamp)
    {
        foreach (var ticket in tickets)
        {
            _open.TryRemove((ticket, stamp), out _);
        }
    }

    private static RemoteException Unknown(string message, Exception? inner = null) =>
        new(Remote.Helpdesk, RemoteFailureKind.FateUnknown, message, inner: inner);
}
