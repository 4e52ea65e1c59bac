using BugBridge.Core.Sync.Actions;

namespace BugBridge.Core.Browsing;

/// <summary>Tells what was decided and done about tickets and issues.</summary>
public interface ITimelineView
{
    /// <summary>The latest decisions about these tickets and issues, and the latest actions on them: at most <paramref name="limit"/> of each.</summary>
    Task<Timeline> ReadAsync(IReadOnlyCollection<Lane> lanes, int limit, CancellationToken cancellationToken);
}
