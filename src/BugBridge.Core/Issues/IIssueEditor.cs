using System.Collections.Immutable;
using BugBridge.Core.Remotes;

namespace BugBridge.Core.Issues;

/// <summary>
/// Changes issues: their fields, labels and status.
/// May be called concurrently; throws only <see cref="RemoteException"/> (and on cancellation). Writes are never retried inside: one whose fate is unknown is thrown as
/// <see cref="RemoteFailureKind.FateUnknown"/>. Calls wait inside for the call budget and the per-issue write limit. Issues are named by id or key.
/// </summary>
public interface IIssueEditor
{
    /// <summary>Sets fields and labels.</summary>
    Task EditAsync(string idOrKey, IssueEdit edit, CancellationToken cancellationToken);

    /// <summary>
    /// Moves the issue to a status by whatever transition leads there, with a resolution where the transition asks for one; nothing when
    /// it is already there. Refused, with the possible transitions named, when none leads there.
    /// </summary>
    Task TransitionAsync(string idOrKey, string status, string? resolution, CancellationToken cancellationToken);

    /// <summary>The site's priorities by name, the lowest first.</summary>
    Task<ImmutableArray<string>> PrioritiesAsync(CancellationToken cancellationToken);
}
