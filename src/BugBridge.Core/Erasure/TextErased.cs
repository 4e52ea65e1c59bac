using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Erasure;

/// <summary>The description of an issue was erased, in which people had changed what the bridge wrote: something of it may be left.</summary>
/// <param name="TicketId">Whose words they were.</param>
/// <param name="IssueId">The issue.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record TextErased(string TicketId, string IssueId, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation);
