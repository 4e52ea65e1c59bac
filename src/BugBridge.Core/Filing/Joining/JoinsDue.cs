using System.Collections.Immutable;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Tickets;

namespace BugBridge.Core.Filing.Joining;

/// <summary>The time has come to tell an issue's engineers of tickets that joined it.</summary>
/// <param name="IssueId">The issue.</param>
/// <param name="Read">The tickets that may be listed, as the helpdesk has them now.</param>
/// <param name="MoreIds">Further tickets, which are only counted.</param>
/// <param name="SeenAt">When they were read, UTC.</param>
/// <param name="Correlation">Follows the change.</param>
public sealed record JoinsDue(string IssueId, ImmutableArray<JoinedRead> Read, ImmutableArray<string> MoreIds, DateTimeOffset SeenAt, string Correlation)
    : Change(SeenAt, Correlation), IBringsTickets
{
    /// <inheritdoc/>
    public IEnumerable<Ticket> Tickets => Read.Select(read => read.Ticket).OfType<Ticket>();
}
