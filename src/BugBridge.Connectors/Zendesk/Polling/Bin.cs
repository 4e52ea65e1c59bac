using BugBridge.Connectors.Zendesk.Reading;
using BugBridge.Connectors.Zendesk.Wire;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Zendesk.Polling;

/// <summary>
/// Finds deleted tickets, which Zendesk shows in its export alone. The export is in the order of changes, and deletion was a ticket's last one, so reading begins
/// there and soon ends. What was read serves the tickets that were deleted together for a moment.
/// </summary>
internal sealed class Bin(Exports exports, FieldCatalog fields, TicketMapper mapper, TimeProvider clock)
{
    private const int MostPages = 3;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private (long Start, DateTimeOffset Until, Dictionary<long, WireTicket> Tickets) _last = (0, DateTimeOffset.MinValue, []);

    /// <summary>The ticket as the export has it, without its comments; null when it does not say that it is deleted.</summary>
    public async Task<Ticket?> FindAsync(string ticketId, DateTimeOffset changedAt, CancellationToken cancellationToken)
    {
        if (!NumericId.TryRead(ticketId, out var id))
        {
            return null;
        }

        var start = (changedAt - Before).ToUnixTimeSeconds();
        var found = Remembered(id, start) ?? await ReadAsync(id, start, cancellationToken);
        return found is { Status: "deleted" } ? mapper.Map(found, [], new Sideloads(), await fields.ForAsync([found], cancellationToken)) : null;
    }

    private WireTicket? Remembered(long id, long start)
    {
        lock (_gate)
        {
            return _last.Until > clock.GetUtcNow() && _last.Start <= start ? _last.Tickets.GetValueOrDefault(id) : null;
        }
    }

    private async Task<WireTicket?> ReadAsync(long id, long start, CancellationToken cancellationToken)
    {
        var tickets = new Dictionary<long, WireTicket>();
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            var answer = await exports.TicketsAsync(cursor, start, cancellationToken);
            foreach (var ticket in answer.Tickets?.AsEnumerable() ?? [])
            {
                tickets[ticket.Id] = ticket;
            }

            if (tickets.ContainsKey(id) || answer.EndOfStream != false || answer.AfterCursor is not { Length: > 0 } next || next == cursor)
            {
                break;
            }

            cursor = next;
        }

        lock (_gate)
        {
            _last = (start, clock.GetUtcNow() + Lifetime, tickets);
        }

        return tickets.GetValueOrDefault(id);
    }
}
