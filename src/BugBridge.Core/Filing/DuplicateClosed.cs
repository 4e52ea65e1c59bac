using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Filing;

/// <summary>What became of an issue whose only ticket was put behind another one.</summary>
/// <param name="IssueId">The issue.</param>
/// <param name="MasterId">The issue that stays.</param>
/// <param name="TicketId">The ticket that moved.</param>
/// <param name="LeftOpenBecause">Why it was left open: "Ed Engineer changed priority"; null when it was closed as a duplicate.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record DuplicateClosed(
    string IssueId, string MasterId, string TicketId, string? LeftOpenBecause, DateTimeOffset SeenAt, string Correlation)
    : Change(SeenAt, Correlation);
