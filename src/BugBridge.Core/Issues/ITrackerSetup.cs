using System.Collections.Immutable;
using BugBridge.Core.Remotes;

namespace BugBridge.Core.Issues;

/// <summary>What Jira offers while BugBridge is set up, and what can be made there. Throws only <see cref="RemoteException"/> (and on cancellation).</summary>
public interface ITrackerSetup
{
    /// <summary>The projects that the account can see, by key.</summary>
    Task<ImmutableArray<ProjectOffer>> ProjectsAsync(CancellationToken cancellationToken);

    /// <summary>The names of the issue types that can be made in a project.</summary>
    Task<ImmutableArray<string>> IssueTypesAsync(string project, CancellationToken cancellationToken);

    /// <summary>Those of these fields that are not there, neither by name nor by id.</summary>
    Task<ImmutableArray<WantedField>> MissingFieldsAsync(IReadOnlyCollection<WantedField> wanted, CancellationToken cancellationToken);

    /// <summary>Makes a field that is missing, and puts it on the default screen.</summary>
    Task<SetupDeed> MakeFieldAsync(WantedField field, CancellationToken cancellationToken);

    /// <summary>Makes the webhook. One that is there already for this address is not made twice.</summary>
    /// <param name="receiver">BugBridge's own address for it.</param>
    /// <param name="secret">The secret that it is to have.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<SetupDeed> MakeWebhookAsync(Uri receiver, string secret, CancellationToken cancellationToken);
}
