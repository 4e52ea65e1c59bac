using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Erasure;

/// <summary>A customer who was erased: all tickets that are held of them become due, and the helpdesk is asked about each.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="At">When the tickets' time comes, UTC.</param>
public sealed record CustomerErasure(string CustomerId, DateTimeOffset At) : IKept;
