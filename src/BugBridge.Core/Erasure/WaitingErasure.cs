using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Erasure;

/// <summary>A ticket that may have to be erased.</summary>
/// <param name="TicketId">The ticket.</param>
/// <param name="Url">Its address.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Cause">Why.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="At">When its time comes, or since when a person is to decide, UTC.</param>
/// <param name="UpdatedAt">When the ticket had last changed by the helpdesk's clock, UTC.</param>
public sealed record WaitingErasure(
    string TicketId, string Url, string Subject, ErasureCause Cause, ErasureStage Stage, DateTimeOffset At, DateTimeOffset UpdatedAt);
