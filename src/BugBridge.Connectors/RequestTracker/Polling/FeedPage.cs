using System.Collections.Immutable;
using BugBridge.Connectors.RequestTracker.Wire;
using BugBridge.Core.Remotes;

namespace BugBridge.Connectors.RequestTracker.Polling;

/// <summary>What happened since a cursor.</summary>
/// <param name="Transactions">Those that were not given before, oldest first.</param>
/// <param name="Next">Where to go on.</param>
/// <param name="HasMore">True when later ones wait already.</param>
internal sealed record FeedPage(ImmutableArray<WireTransaction> Transactions, FeedCursor Next, bool HasMore)
{
    /// <summary>Tickets in which something happened that cannot be read.</summary>
    public ImmutableArray<Unread> Unread { get; init; } = [];
}
