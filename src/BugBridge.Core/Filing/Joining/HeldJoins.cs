using System.Collections.Immutable;
using BugBridge.Core.Sync.State;

namespace BugBridge.Core.Filing.Joining;

/// <summary>What is held of tickets that joined an issue.</summary>
/// <param name="Waiting">Those of the change of which the engineers are still to be told, the one that joined first in front.</param>
/// <param name="Quiet">How many tickets of waves the engineers are to be told of beside them.</param>
/// <param name="ToldAt">When the engineers were told last, UTC; null when they never were.</param>
public sealed record HeldJoins(ImmutableArray<TicketState> Waiting, int Quiet, DateTimeOffset? ToldAt);
