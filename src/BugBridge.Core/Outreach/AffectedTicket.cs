namespace BugBridge.Core.Outreach;

/// <summary>A ticket whose customer an event concerns, as it is held.</summary>
/// <param name="Id">The ticket.</param>
/// <param name="CustomerId">The requester's id, or null.</param>
public sealed record AffectedTicket(string Id, string? CustomerId);
