using System.Collections.Immutable;
using BugBridge.Core.Filing.Joining;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Stores;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Filing;

/// <summary>Reads what is held of tickets that joined an issue.</summary>
internal sealed class JoinReading : IReads<JoinsDue>
{
    public async Task<Known> ReadAsync(JoinsDue change, KnownReading reading)
    {
        var joins = reading.Context.Joins;
        var toldAt = await joins.Where(join => join.IssueId == change.IssueId).MaxAsync(join => join.ToldAt, reading.Ending);
        var quiet = await joins.CountAsync(
            join => join.State == JoinState.Waiting && join.IsQuiet
                && reading.Context.Tickets.Any(ticket => ticket.Id == join.TicketId && ticket.LinkIssueId == change.IssueId),
            reading.Ending);
        return new Known { Issue = await reading.Held.IssueAsync(change.IssueId, reading.Ending) }.With(new HeldJoins(await WaitingAsync(change, reading), quiet, toldAt));
    }

    private static async Task<ImmutableArray<TicketState>> WaitingAsync(JoinsDue change, KnownReading reading)
    {
        var ids = change.Read.Select(read => read.TicketId).Concat(change.MoreIds).ToList();
        var waiting = (await reading.Context.Joins
            .Where(join => join.State == JoinState.Waiting && EF.Parameter(ids).Contains(join.TicketId))
            .Select(join => join.TicketId).ToListAsync(reading.Ending)).ToHashSet(StringComparer.Ordinal);
        var states = ImmutableArray.CreateBuilder<TicketState>();
        foreach (var id in ids.Where(waiting.Contains))
        {
            if (await reading.Held.TicketAsync(id, reading.Ending) is { } state)
            {
                states.Add(state);
            }
        }

        return states.ToImmutable();
    }
}
