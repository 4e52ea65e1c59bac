using BugBridge.Core.Sync.Actions;

namespace BugBridge.Core.Sync.Changes;

/// <summary>What a rep asked for was given up: the remote refused it, or it failed for too long.</summary>
/// <param name="Action">What was to be done.</param>
/// <param name="TicketId">The ticket whose rep is to hear of it.</param>
/// <param name="IssueId">The issue that it was about; null when that was never filed.</param>
/// <param name="Reason">What the remote said, fit for a rep.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record ActionRefused(BridgeAction Action, string TicketId, string? IssueId, string Reason, DateTimeOffset SeenAt, string Correlation)
    : Change(SeenAt, Correlation)
{
    /// <summary>True when it may have been done all the same: no answer came.</summary>
    public bool IsFateUnknown { get; init; }
}
