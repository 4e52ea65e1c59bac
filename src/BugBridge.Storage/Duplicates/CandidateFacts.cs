using System.Collections.Immutable;
using BugBridge.Core.Commands;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Filing;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Duplicates;

/// <summary>Reads what is known behind the candidates that a change brings, or else behind those that were found for its ticket before, best first.</summary>
internal sealed class CandidateFacts : IReadsFacts
{
    public async ValueTask<Known> AddAsync(Known known, Change change, KnownReading reading) => change switch
    {
        TicketSeen seen => known.WithAll(await CandidatesAsync(seen, known, reading)),
        IssueFiled filed => known.WithAll(await Of(reading, filed.SeenAt).OfKeptAsync(filed.TicketId)),
        _ => known,
    };

    private static CandidateReading Of(KnownReading reading, DateTimeOffset now) => new(reading.Context, reading.Held, now, reading.Ending);

    /// <summary>Candidates matter to a ticket that may be filed, and to commands in notes that are new.</summary>
    private static async Task<ImmutableArray<KnownCandidate>> CandidatesAsync(TicketSeen seen, Known known, KnownReading reading)
    {
        if (known.Get<FoundCandidates>() is { Candidates: { IsEmpty: false } found })
        {
            return await Of(reading, seen.SeenAt).OfFoundAsync(seen.Ticket.Id, found);
        }

        return known.Ticket is { } ticket && known.Get<NewNotes>() is { MayCommand: true } ? await Of(reading, seen.SeenAt).OfKeptAsync(ticket.Id) : [];
    }
}
