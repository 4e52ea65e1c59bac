using BugBridge.Core.Remotes;

namespace BugBridge.Core.Tickets;

/// <summary>What became of one ticket of an update.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="CommentId">The note's id where the helpdesk gives it, else null; null too when there was no note.</param>
/// <param name="Failure">Null when it was done.</param>
/// <param name="Remark">
/// What was done less than asked, e.g. a field that does not exist and was left out; null when all was done. The rest has happened.
/// </param>
public sealed record TicketUpdateOutcome(string TicketId, string? CommentId, RemoteException? Failure, string? Remark = null);
