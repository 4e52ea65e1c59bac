using System.Collections.Immutable;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Jobs;

/// <summary>Knows which credentials end soon, from the settings and from what Jira tells. Thread-safe.</summary>
/// <param name="settings">Those of the program.</param>
/// <param name="jira">Asked when its token ends.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Where they are told.</param>
internal sealed partial class CredentialWatch(BridgeSettings settings, ITrackerProbe jira, TimeProvider clock, ILogger<CredentialWatch> log)
{
    private volatile ImmutableList<CredentialEnd> _told = [];

    /// <summary>Those that end within 30 days or have ended, the first to end first.</summary>
    public ImmutableArray<CredentialEnd> Near => NearIn(settings, _told, clock.GetUtcNow());

    /// <summary>Those of the settings and of what Jira told that end within 30 days or have ended. Where both know, Jira does.</summary>
    public static ImmutableArray<CredentialEnd> NearIn(BridgeSettings settings, IReadOnlyCollection<CredentialEnd> told, DateTimeOffset now) =>
        [.. told.Concat(SettingEnds.In(settings)).DistinctBy(end => end.Path, StringComparer.Ordinal).Where(end => end.IsNear(now)).OrderBy(end => end.EndsAt)];

    /// <summary>Asks Jira again, and logs what ends soon.</summary>
    /// <returns>How many end soon.</returns>
    /// <exception cref="RemoteException">Jira cannot be asked now; what the settings tell was logged all the same.</exception>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            _told = [.. await jira.CredentialEndsAsync(cancellationToken)];
        }
        finally
        {
            foreach (var fault in Near.Select(end => end.ToFault(clock.GetUtcNow())))
            {
                LogNear(log, fault.Path, fault.Problem, fault.Remedy);
            }
        }

        return Near.Length;
    }

    [LoggerMessage(LogLevel.Warning, "{Setting}: {Problem} {Remedy}")]
    private static partial void LogNear(ILogger log, string setting, string problem, string remedy);
}
