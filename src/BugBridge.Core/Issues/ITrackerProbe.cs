using System.Collections.Immutable;
using BugBridge.Core.Remotes;

namespace BugBridge.Core.Issues;

/// <summary>Asks Jira whether the bridge can work with it. Throws only <see cref="RemoteException"/> (and on cancellation).</summary>
public interface ITrackerProbe
{
    /// <summary>Everything about credentials, permissions, projects, types and fields that would keep the bridge from working.</summary>
    Task<ImmutableArray<SetupFault>> ProbeAsync(IssueSetup setup, CancellationToken cancellationToken);

    /// <summary>When the credentials end by which the bridge signs in, as far as Jira tells. Empty when it does not.</summary>
    Task<ImmutableArray<CredentialEnd>> CredentialEndsAsync(CancellationToken cancellationToken) => Task.FromResult(ImmutableArray<CredentialEnd>.Empty);
}
