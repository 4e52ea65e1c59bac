using System.Collections.Immutable;
using BugBridge.Core.Remotes;

namespace BugBridge.Core.Tickets;

/// <summary>One page of what changed in the helpdesk.</summary>
/// <param name="Tickets">The changed tickets with their new comments, in no particular order; a ticket may come again on a later page.</param>
/// <param name="Cursor">Where to go on, opaque to the caller; keep it once the page has been dealt with.</param>
/// <param name="HasMore">True when another page waits now.</param>
public sealed record TicketPage(ImmutableArray<Ticket> Tickets, string Cursor, bool HasMore)
{
    /// <summary>Those that changed and could not be read: the cursor is past them, so each has to be looked at again.</summary>
    public ImmutableArray<Unread> Unread { get; init; } = [];
}
