using System.Collections.Immutable;

namespace BugBridge.Core.Outreach;

/// <summary>Read-only questions to the store about drafts that are still to be made. Answers may be a moment old; nothing is locked.</summary>
public interface IDraftingView
{
    /// <summary>Events for which drafts are still to be made, oldest first.</summary>
    Task<ImmutableArray<OutreachEvent>> PendingAsync(int limit, CancellationToken cancellationToken);

    /// <summary>
    /// The tickets behind an issue whose customers are to hear of it: no deleted or merged ones, and those that are no longer open only when they
    /// changed since a time. Ordered by customer.
    /// </summary>
    /// <param name="issueId">The issue.</param>
    /// <param name="closedSince">UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<ImmutableArray<AffectedTicket>> AffectedAsync(string issueId, DateTimeOffset closedSince, CancellationToken cancellationToken);

    /// <summary>What customers first wrote, subject and message, of those of the tickets of which it is held; by ticket.</summary>
    Task<ImmutableDictionary<string, string>> WordsAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken);

    /// <summary>The customers who have a draft of an event, as <see cref="OutreachDraft.CustomerKey"/>.</summary>
    Task<ImmutableHashSet<string>> DraftedAsync(string eventStamp, CancellationToken cancellationToken);
}
