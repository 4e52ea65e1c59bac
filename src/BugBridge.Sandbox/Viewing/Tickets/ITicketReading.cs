using System.Collections.Immutable;
using BugBridge.Sandbox.Viewing.Layout;

namespace BugBridge.Sandbox.Viewing.Tickets;

/// <summary>Reads what a desk holds in one moment, for its pages.</summary>
internal interface ITicketReading
{
    /// <summary>All tickets, newest first. A deleted one is still there, as such.</summary>
    ImmutableArray<TicketRow> Rows();

    /// <summary>One ticket; null when there is none.</summary>
    TicketSheet? Sheet(Site site, long id);
}
