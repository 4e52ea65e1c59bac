using BugBridge.Core.Sync.Planning;

namespace BugBridge.Core.Outreach;

/// <summary>A reply that waited in the journal is no longer to be sent. It leaves the journal, so that the same draft can be approved again.</summary>
/// <param name="Stamp">The draft's.</param>
/// <param name="TicketId">The ticket on which it would have stood.</param>
public sealed record ReplyWithdrawn(string Stamp, string TicketId) : IKept;
