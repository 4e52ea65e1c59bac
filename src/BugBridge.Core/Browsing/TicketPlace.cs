namespace BugBridge.Core.Browsing;

/// <summary>Where a page of tickets goes on: behind this one.</summary>
/// <param name="CreatedAt">When the ticket was filed, UTC.</param>
/// <param name="Id">Its id.</param>
public sealed record TicketPlace(DateTimeOffset CreatedAt, string Id);
