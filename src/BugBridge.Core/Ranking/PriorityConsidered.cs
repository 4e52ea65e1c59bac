using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Ranking;

/// <summary>The dispatcher raised an issue's priority, or found a reason not to.</summary>
/// <param name="IssueId">The issue.</param>
/// <param name="Priority">The priority that its score asked for.</param>
/// <param name="From">The priority that it was raised from; null when it was not raised, or had none.</param>
/// <param name="IsRaised">Whether it was raised.</param>
/// <param name="Reason">A sentence for <c>explain</c>.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record PriorityConsidered(
    string IssueId, string Priority, string? From, bool IsRaised, string Reason, DateTimeOffset SeenAt, string Correlation)
    : Change(SeenAt, Correlation);
