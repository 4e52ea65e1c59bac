namespace BugBridge.Core.Tickets;

/// <summary>A tie between a ticket and an issue that another program made.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="IssueId">Jira's id of the issue.</param>
/// <param name="IssueKey">The issue's key as that program knows it; the issue may have moved since.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
public sealed record ForeignLink(string TicketId, string IssueId, string IssueKey, DateTimeOffset CreatedAt);
