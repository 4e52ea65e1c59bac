using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Core.Sync;

/// <summary>How often BugBridge checks for changes, and how it retries.</summary>
public sealed class SyncSettings : ISettings
{
    /// <summary>How often the helpdesk is polled. Webhooks make it faster; the poll finds what they miss.</summary>
    public TimeSpan PollHelpdeskEvery { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often Jira is polled.</summary>
    public TimeSpan PollJiraEvery { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often everything that is linked and open is read again: finds deletions and moved release dates.</summary>
    public TimeSpan ReconcileEvery { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How many writes may be under way at once, 1 to 256, beside those that move files.</summary>
    public int Parallel { get; set; } = 16;

    /// <summary>How many files may be on their way at once, 1 to 64.</summary>
    public int ParallelFiles { get; set; } = 4;

    /// <summary>The wait after a first failure; it doubles with each further one, with jitter.</summary>
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait between two tries.</summary>
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long a failing write is retried before it is set aside.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(3);

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() =>
        Between("PollHelpdeskEvery", PollHelpdeskEvery, TimeSpan.FromMilliseconds(100), TimeSpan.FromDays(1))
            .Concat(Between("PollJiraEvery", PollJiraEvery, TimeSpan.FromMilliseconds(100), TimeSpan.FromDays(1)))
            .Concat(Between("ReconcileEvery", ReconcileEvery, TimeSpan.FromSeconds(1), TimeSpan.FromDays(7)))
            .Concat(Between("FirstRetry", FirstRetry, TimeSpan.FromMilliseconds(10), LongestRetry))
            .Concat(Between("LongestRetry", LongestRetry, TimeSpan.FromMilliseconds(10), TimeSpan.FromDays(1)))
            .Concat(Between("GiveUpAfter", GiveUpAfter, TimeSpan.FromMinutes(1), TimeSpan.FromDays(365)))
            .Concat(Between(nameof(Parallel), Parallel, 1, 256))
            .Concat(Between(nameof(ParallelFiles), ParallelFiles, 1, 64));

    private static IEnumerable<SetupFault> Between(string path, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            yield return new SetupFault(path, $"{value} is out of range.", $"Use a number from {least} to {most}.");
        }
    }

    private static IEnumerable<SetupFault> Between(string path, TimeSpan value, TimeSpan least, TimeSpan most)
    {
        if (value < least || value > most)
        {
            yield return new SetupFault(path, $"{value} is out of range.", $"Use a time from {least} to {most}, as d.hh:mm:ss.");
        }
    }
}
