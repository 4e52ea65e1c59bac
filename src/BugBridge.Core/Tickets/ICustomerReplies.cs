using BugBridge.Core.Remotes;

namespace BugBridge.Core.Tickets;

/// <summary>
/// Answers customers. Writes are never retried inside.
/// May be called concurrently; throws only <see cref="RemoteException"/> (and on cancellation). Calls wait inside for the call budget.
/// </summary>
public interface ICustomerReplies
{
    /// <summary>How a customer is answered on a ticket of this state.</summary>
    ReplyRoute RouteOf(TicketStatus status);

    /// <summary>
    /// Writes a reply that the customer reads, on the ticket or on a follow-up, as <see cref="RouteOf"/> says. Never repeated inside: a reply whose
    /// fate is unknown is thrown as <see cref="RemoteFailureKind.FateUnknown"/>.
    /// </summary>
    Task<ReplyOutcome> ReplyAsync(string ticketId, PublicReply reply, CancellationToken cancellationToken);

    /// <summary>Whether a reply with this stamp was written on the ticket or on its follow-up; <see cref="StampLookup.Id"/> is the comment's, <see cref="StampLookup.Key"/> the ticket's.</summary>
    /// <param name="ticketId">The ticket that was asked for.</param>
    /// <param name="stamp">The reply's stamp.</param>
    /// <param name="attemptedAt">When the last attempt began, UTC.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<StampLookup> FindReplyAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken);
}
