using System.Collections.Immutable;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Browsing;

/// <summary>Tells what was decided and done about tickets and issues.</summary>
public interface ITimelineView
{
    /// <summary>The latest decisions about these tickets and issues, and the latest actions on them: at most <paramref name="limit"/> of each.</summary>
    Task<Timeline> ReadAsync(IReadOnlyCollection<Lane> lanes, int limit, CancellationToken cancellationToken);

    /// <summary>The decisions about a comment of any ticket or issue with this id, newest first.</summary>
    Task<ImmutableArray<Decision>> OfCommentAsync(string commentId, int limit, CancellationToken cancellationToken);
}
