using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Promises;

/// <summary>A fix date that reps were told has passed.</summary>
/// <param name="IssueId">The issue.</param>
/// <param name="Date">The day.</param>
/// <param name="Tickets">To how many tickets it was told.</param>
/// <param name="SeenAt">When that was found, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record PromiseOverdue(string IssueId, DateOnly Date, int Tickets, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation);
