using BugBridge.Core.Issues;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Tickets;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Filing;

/// <summary>Reads what is held of tickets that were read, with what is new on them, or are gone.</summary>
internal sealed class TicketReading : IReads<TicketSeen>, IReads<TicketVanished>
{
    public async Task<Known> ReadAsync(TicketSeen change, KnownReading reading)
    {
        var known = await reading.OfTicketAsync(change.Ticket.Id, null);
        var home = known.Ticket?.Link is { HomeId: { } homeId } link && homeId != link.IssueId ? new[] { homeId } : [];
        known = await reading.WithNamedAsync(
            known with
            {
                MergeTarget = change.Ticket.MergedInto is { } target ? await reading.Held.TicketAsync(target, reading.Ending) : null,
                Passages = await reading.PassagesAsync(known.Ticket),
                Waiting = change.Ticket.Status == TicketStatus.Deleted ? await reading.WaitingAsync(known.Ticket) : [],
            },
            change.Named.Values.OfType<Issue>().Select(issue => issue.Ref.Id).Concat(home));
        return known.With(change.NewSince(known.Ticket));
    }

    public Task<Known> ReadAsync(TicketVanished change, KnownReading reading) => reading.OfGoneTicketAsync(change.TicketId);
}
