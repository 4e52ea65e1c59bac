using System.Collections.Immutable;
using System.Reflection;
using BugBridge.Core.Erasure;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.Intake;
using BugBridge.Core.Sync.Journal;
using BugBridge.Host.Access;
using BugBridge.Host.Dashboard.Live;
using BugBridge.Host.Health;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BugBridge.Host.Dashboard.Health;

/// <summary>Whether the bridge does its work, and how the remotes are.</summary>
[Authorize(Roles.Reader)]
internal sealed class HealthModel(
    Readiness readiness, RemoteConditions conditions, WorkerParts parts, Instruments instruments, LiveFigures live, IErasureStore erasures, TimeProvider clock) : PageModel
{
    public WorkerState State { get; private set; } = null!;

    public ImmutableArray<RemoteHealth> Remotes { get; private set; }

    /// <summary>How many tickets wait for a person to say whether they are erased.</summary>
    public int ToApprove { get; private set; }

    public JournalCounts Counts { get; private set; } = null!;

    /// <summary>When the counts were read, in milliseconds since 1970 UTC.</summary>
    public long ReadAt { get; private set; }

    public (TimeSpan? Middle, TimeSpan? Most) Lag => instruments.Lag;

    public ImmutableArray<(string Sender, int Status, long Count)> Webhooks => instruments.Webhooks;

    public string Schema => parts.Schema;

    public DateTimeOffset StartedAt => parts.StartedAt;

    /// <summary>The version, and the beginning of the revision that it was built from.</summary>
    public string Version { get; } = Cut(
        typeof(HealthModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? string.Empty);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        State = await readiness.ReadAsync(cancellationToken);
        var held = await live.CountAsync(cancellationToken);
        (Counts, ReadAt) = (held.Journal, held.Numbers.ReadAt);
        ToApprove = await erasures.CountForApprovalAsync(cancellationToken);
        Remotes = [Of(Remote.Helpdesk), Of(Remote.Jira)];
    }

    private static string Cut(string version) => version[..Math.Min(version.Length, version.IndexOf('+', StringComparison.Ordinal) is var at and >= 0 ? at + 9 : version.Length)];

    private RemoteHealth Of(Remote remote)
    {
        var condition = conditions.Of(remote);
        var budget = parts.Budgets.GetValueOrDefault(remote);
        return new RemoteHealth(
            remote.ToString(),
            condition.Polled,
            condition.Failure,
            budget?.Used,
            budget?.CallsPerMinute ?? 0,
            budget?.PausedUntil > clock.GetUtcNow() ? budget.PausedUntil : null,
            instruments.Missed.GetValueOrDefault(remote.ToString()));
    }
}
