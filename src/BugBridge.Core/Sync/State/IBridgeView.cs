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

    /// <summary>The decisions about a ticket or issue, newest first.</summary>
    Task<ImmutableArray<Decision>> DecisionsAsync(Lane about, int limit, CancellationToken cancellationToken);

    /// <summary>How much is held.</summary>
    Task<BridgeCounts> CountAsync(CancellationToken cancellationToken);
}
