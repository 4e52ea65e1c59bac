using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Erasure;

/// <summary>The time of a ticket to be erased has come, and the helpdesk was asked once more.</summary>
/// <param name="TicketId">Which.</param>
/// <param name="Fact">What the helpdesk says now; null when it says nothing of the kind any more.</param>
/// <param name="MayErase">False when as many were erased without a person's word as may be.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record ErasureDue(string TicketId, ErasureCause? Fact, bool MayErase, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation);
