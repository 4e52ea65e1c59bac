using BugBridge.Core.Erasure;
using BugBridge.Core.Sync.Changes;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Usability;
using BugBridge.Storage.Stores;

namespace BugBridge.Storage.Usability;

/// <summary>Reads the case of a ticket, and of the one that it was merged into.</summary>
internal sealed class HeldCaseReading : IReadsFacts
{
    public async ValueTask<Known> AddAsync(Known known, Change change, KnownReading reading)
    {
        var ticketId = change switch
        {
            TicketSeen seen => seen.Ticket.Id,
            TicketVanished vanished => vanished.TicketId,
            EraseAsked asked => asked.TicketId,
            ErasureDue due => due.TicketId,
            ErasureDecided decided => decided.TicketId,
            CaseCorrected corrected => corrected.TicketId,
            CaseDue due => due.TicketId,
            _ => null,
        };
        known = ticketId is null ? known : known.With(await CaseAsync(ticketId, reading));
        return change is TicketSeen { Ticket.MergedInto: { } into } && await CaseAsync(into, reading) is { } target ? known.With(new TargetCase(target)) : known;
    }

    private static async Task<UsabilityCase?> CaseAsync(string ticketId, KnownReading reading) => (await reading.Context.Queries.Case(reading.Context, ticketId))?.ToCase();
}
