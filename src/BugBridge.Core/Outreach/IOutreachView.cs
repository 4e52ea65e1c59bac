using System.Collections.Immutable;

namespace BugBridge.Core.Outreach;

/// <summary>Read-only questions to the store about what customers are told. Answers may be a moment old; nothing is locked.</summary>
public interface IOutreachView
{
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
