using BugBridge.Core.Sync.Changes;

namespace BugBridge.Core.Outreach;

/// <summary>The dispatcher wrote an approved reply, or found it written.</summary>
/// <param name="Stamp">The draft.</param>
/// <param name="TicketId">The ticket on which it stands: another one than was asked for when it is a follow-up.</param>
/// <param name="SeenAt">When, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record ReplyWritten(string Stamp, string TicketId, DateTimeOffset SeenAt, string Correlation) : Change(SeenAt, Correlation);
