using System.Collections.Immutable;

namespace BugBridge.Core.Filing.Joining;

/// <summary>Tickets of which an issue's engineers are to be told.</summary>
/// <param name="IssueId">The issue behind which they stand now.</param>
/// <param name="TicketIds">The tickets, the one that joined first in front.</param>
public sealed record DueJoins(string IssueId, ImmutableArray<string> TicketIds);
