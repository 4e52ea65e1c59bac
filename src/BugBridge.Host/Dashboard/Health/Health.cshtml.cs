using System.Collections.Immutable;
using System.Reflection;
using BugBridge.Core.Erasure;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;
using BugBridge.Host.Access;
using BugBridge.Host.Dashboard.Live;
using BugBridge.Host.Health;
using BugBridge.Host.Jobs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Health;

/// <summary>Whether the bridge does its work, and how the remotes are.</summary>
[Authorize(Roles.Reader)]
internal sealed class HealthModel(
    Readiness readiness, PollHealth polls, WorkerParts parts, Instruments instruments, LiveFigures live, IErasureStore erasures, CredentialWatch credentials, TimeProvider clock) : PageModel
{
    public IReadOnlyList<string> Reasons { get; private set; } = [];

    public ImmutableArray<RemoteHealth> Remotes { get; private set; }

    /// <summary>How many tickets wait for a person to say whether they are erased.</summary>
    public int ToApprove { get; private set; }

    public JournalCounts Counts { get; private set; } = null!;

    public (TimeSpan? Middle, TimeSpan? Most) Lag => instruments.Lag;

    public ImmutableArray<(string Sender, int Status, long Count)> Webhooks => instruments.Webhooks;

    public string Schema => parts.Schema;

    public DateTimeOffset StartedAt => readiness.StartedAt;

    /// <summary>The version, and the beginning of the revision that it was built from.</summary>
    public string Version { get; } = Cut(
        typeof(HealthModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? string.Empty);

    /// <summary>Credentials that end soon, or have ended, with what to do about each.</summary>
    public ImmutableArray<SetupFault> Credentials => [.. credentials.Near.Select(end => end.ToFault(clock.GetUtcNow()))];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Reasons = await readiness.ReasonsAgainstAsync(cancellationToken);
        Counts = (await live.CountAsync(cancellationToken)).Journal;
        ToApprove = await erasures.CountForApprovalAsync(cancellationToken);
        Remotes = [Of(Remote.Helpdesk), Of(Remote.Jira)];
    }

    private static string Cut(string version) => version[..Math.Min(version.Length, version.IndexOf('+', StringComparison.Ordinal) is var at and >= 0 ? at + 9 : version.Length)];

    private RemoteHealth Of(Remote remote)
    {
        var (succeeded, failure) = polls.Of(remote);
        var budget = parts.Budgets.GetValueOrDefault(remote);
        return new RemoteHealth(
            remote.ToString(),
            new PollStatus(succeeded, failure),
            budget?.Used,
            budget?.CallsPerMinute ?? 0,
            budget?.PausedUntil > clock.GetUtcNow() ? budget.PausedUntil : null,
            instruments.Missed.GetValueOrDefault(remote.ToString()));
    }
}
