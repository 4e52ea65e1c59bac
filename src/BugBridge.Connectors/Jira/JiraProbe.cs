using System.Collections.Immutable;
using BugBridge.Connectors.Jira.Wire;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.Jira;

/// <summary>Asks the live Jira about everything that would keep the bridge from working.</summary>
internal sealed class JiraProbe(JiraSite site)
{
    private static readonly TimeSpan MostSkew = TimeSpan.FromMinutes(2);
    private static readonly (int Major, int Minor) Oldest = (8, 14);

    /// <inheritdoc cref="ITrackerProbe.ProbeAsync"/>
    public async Task<ImmutableArray<SetupFault>> RunAsync(IssueSetup setup, CancellationToken cancellationToken)
    {
        var faults = ImmutableArray.CreateBuilder<SetupFault>();
        try
        {
            await site.Account.VerifyAsync(cancellationToken);
        }
        catch (RemoteException failure)
        {
            return [Unusable(failure)]; // Every other question would get the same answer.
        }

        await TryAsync("Jira:BaseUrl", faults, async () => faults.AddRange(await ServerFaultsAsync(cancellationToken)));
        foreach (var project in Projects(setup))
        {
            await TryAsync(project.Path, faults, async () => faults.AddRange(await new ProjectProbe(site, setup.Fields, setup.ClosedStatuses.Length > 0).RunAsync(project, cancellationToken)));
        }

        foreach (var field in setup.Fields.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            await TryAsync($"Jira field {field}", faults, () => site.Fields.FindAsync(field, cancellationToken));
        }

        foreach (var (path, ask) in new NamesProbe(site, setup).Questions())
        {
            await TryAsync(path, faults, async () => faults.AddRange(await ask(cancellationToken)));
        }

        await TryAsync("Jira:EstimateSources", faults, () => EstimateReading.ForAsync(site, cancellationToken));
        return faults.ToImmutable();
    }

    private async Task TryAsync(string path, ImmutableArray<SetupFault>.Builder faults, Func<Task> check)
    {
        try
        {
            await check();
        }
        catch (RemoteException failure)
        {
            faults.Add(new SetupFault(path, failure.Message, RemedyFor(failure.Kind)));
        }
    }

    private SetupFault Unusable(RemoteException failure) => new(
        failure.Kind != RemoteFailureKind.NotAllowed ? "Jira:BaseUrl" : site.Settings.UsesOAuth ? "Jira:ClientSecret" : "Jira:Token", failure.Message, RemedyFor(failure.Kind));

    private string RemedyFor(RemoteFailureKind kind) => kind switch
    {
        RemoteFailureKind.NotAllowed => $"{site.Dialect.Product.CredentialsRemedy}. Where this is no {site.Dialect.Product.Product}, set Jira:Kind.",
        RemoteFailureKind.Refused => "Correct the setting.",
        RemoteFailureKind.TryLater or RemoteFailureKind.FateUnknown => "Check that Jira:BaseUrl can be reached from this machine.",
        _ => $"Check that Jira:BaseUrl is the address of {site.Dialect.Product.Product}.",
    };

    private async Task<IReadOnlyList<SetupFault>> ServerFaultsAsync(CancellationToken cancellationToken)
    {
        using var answer = await site.Api.ServerInfoAsync(cancellationToken);
        var server = answer.Content;
        var faults = new List<SetupFault>();
        if (server?.DeploymentType is { } kind && !kind.Equals(site.Dialect.Product.DeploymentType, StringComparison.OrdinalIgnoreCase))
        {
            faults.Add(new SetupFault(
                "Jira:Kind", $"This is Jira {kind}, but {site.Dialect.Product.Product} is configured.", "Change Jira:Kind, or correct Jira:BaseUrl."));
        }
        else if (site.Settings.Kind == JiraKind.DataCenter && server?.VersionNumbers is [var major, var minor, ..] && (major, minor).CompareTo(Oldest) < 0)
        {
            faults.Add(new SetupFault(
                "Jira:BaseUrl", $"This is Jira {major}.{minor}; BugBridge needs {Oldest.Major}.{Oldest.Minor} or later.", "Update Jira: older versions have no personal access tokens."));
        }

        if (SkewOf(answer.Headers?.Date, server) is { } skew && skew.Duration() > MostSkew)
        {
            faults.Add(new SetupFault(
                "clock", $"This machine's clock is {skew.Duration().TotalMinutes:0} minutes {(skew > TimeSpan.Zero ? "ahead of" : "behind")} Jira's.",
                "Set the clock from a time server (NTP): signed webhooks are rejected when the time is off.", IsFatal: false));
        }

        return faults;
    }

    // Behind a proxy that caches, the Date header is as old as the answer; Jira's own time is in the body.
    private TimeSpan? SkewOf(DateTimeOffset? date, ServerInfoWire? server) =>
        site.Clock.GetUtcNow() - (server?.ServerTime ?? date);

    /// <summary>Each project once, with all that is to be filed in it; the watched ones too.</summary>
    private IEnumerable<ProjectExpectation> Projects(IssueSetup setup)
    {
        var filed = setup.Targets.GroupBy(target => target.Project, StringComparer.OrdinalIgnoreCase)
            .Select(targets => new ProjectExpectation(targets.First().Path, targets.Key, [.. targets])).ToList();
        var watched = site.Settings.Projects
            .Select((project, at) => new ProjectExpectation($"Jira:Projects:{at}", project, []))
            .Where(watched => !filed.Exists(target => target.Key.Equals(watched.Key, StringComparison.OrdinalIgnoreCase)));
        return filed.Concat(watched);
    }
}
