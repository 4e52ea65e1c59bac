namespace BugBridge.Core.Usability;

/// <summary>A decision of an earlier meeting, and what came of it.</summary>
/// <param name="Decision">As it stands.</param>
/// <param name="Issue">The issue that it names, or null.</param>
/// <param name="TicketsSince">Tickets of its category since it was decided.</param>
public sealed record DecisionOutcome(ReviewDecision Decision, ReviewIssue? Issue, int TicketsSince);
