using System.Collections.Immutable;

namespace BugBridge.Core.Outreach;

/// <summary>Read-only questions to the store about what customers are told. Answers may be a moment old; nothing is locked.</summary>
public interface IOutreachView
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

    /// <summary>A draft, or null.</summary>
    Task<OutreachDraft?> FindAsync(string stamp, CancellationToken cancellationToken);

    /// <summary>Events with their drafts counted, newest first.</summary>
    Task<ImmutableArray<EventCounts>> EventsAsync(OutreachFilter filter, int limit, CancellationToken cancellationToken);

    /// <summary>A page of drafts, newest first.</summary>
    Task<ImmutableArray<OutreachDraft>> DraftsAsync(OutreachFilter filter, int skip, int limit, CancellationToken cancellationToken);

    /// <summary>How many drafts pass a filter.</summary>
    Task<int> CountAsync(OutreachFilter filter, CancellationToken cancellationToken);

    /// <summary>The drafts about an issue for the customer of a ticket, newest first.</summary>
    Task<ImmutableArray<OutreachDraft>> OfTicketAsync(string issueId, string ticketId, string? customerId, CancellationToken cancellationToken);
}
