using System.Collections.Immutable;
using BugBridge.Core.Issues;

namespace BugBridge.Core.Sync.State;

/// <summary>Read-only questions to the store. Answers may be a moment old; nothing is locked.</summary>
public interface IBridgeView
{
    /// <summary>What is held of a ticket, or null.</summary>
    Task<TicketState?> FindTicketAsync(string ticketId, CancellationToken cancellationToken);

    /// <summary>What is held of an issue, by id or key (case ignored), or null.</summary>
    Task<IssueState?> FindIssueAsync(string idOrKey, CancellationToken cancellationToken);

    /// <summary>The tickets on an issue, oldest link first.</summary>
    Task<ImmutableArray<LinkedTicket>> LinkedTicketsAsync(string issueId, CancellationToken cancellationToken);

    /// <summary>The issues that were merged directly into this one, oldest merge first.</summary>
    Task<ImmutableArray<IssueRef>> MergedIntoAsync(string issueId, CancellationToken cancellationToken);

    /// <summary>Of the glimpsed issues, those that are held (linked now or ever) and whose update time differs from the held one.</summary>
    Task<ImmutableArray<IssueGlimpse>> ChangedAsync(IReadOnlyCollection<IssueGlimpse> glimpses, CancellationToken cancellationToken);

    /// <summary>The ids of issues that are not gone and have an open ticket, ascending, after <paramref name="after"/>: a page for the reconciling read.</summary>
    Task<ImmutableArray<string>> WatchedIssuesAsync(string? after, int limit, CancellationToken cancellationToken);

    /// <summary>The same of issues that are held for gone: what was only hidden from the bridge may be shown to it again.</summary>
    Task<ImmutableArray<string>> GoneIssuesAsync(string? after, int limit, CancellationToken cancellationToken);

    /// <summary>The ids of open tickets that are linked, ascending, after <paramref name="after"/>: a page for the reconciling read.</summary>
    Task<ImmutableArray<string>> WatchedTicketsAsync(string? after, int limit, CancellationToken cancellationToken);

    /// <summary>The decisions about a ticket or issue, newest first.</summary>
    Task<ImmutableArray<Decision>> DecisionsAsync(Lane about, int limit, CancellationToken cancellationToken);

    /// <summary>How much is held.</summary>
    Task<BridgeCounts> CountAsync(CancellationToken cancellationToken);
}
