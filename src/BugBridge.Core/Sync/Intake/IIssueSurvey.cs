using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;

namespace BugBridge.Core.Sync.Intake;

/// <summary>Follows issues behind which no ticket stands, too.</summary>
public interface IIssueSurvey
{
    /// <summary>Reads those of the glimpsed issues of which it knows nothing, or something older. What cannot be read counts as failed, and is tried again by the next pass over all.</summary>
    /// <exception cref="RemoteException">They could not be read.</exception>
    Task<PollCounts> ReadAsync(IReadOnlyCollection<IssueGlimpse> glimpses, CancellationToken cancellationToken);
}
