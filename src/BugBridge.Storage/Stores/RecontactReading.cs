using System.Collections.Immutable;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Database;
using BugBridge.Storage.Rows;

namespace BugBridge.Storage.Stores;

/// <summary>
/// Finds by which new tickets customers came back, by the rule of <see cref="Recontact"/>. Asked for a ticket that changed in what that is told from, it looks both
/// ways, so that it does not matter which of two tickets became known first.
/// </summary>
internal sealed class RecontactReading(BridgeDbContext context, HeldStates held, CancellationToken cancellationToken)
{
    /// <summary>The tickets for which another answer holds, now that one changed, with that answer.</summary>
    /// <param name="now">The ticket that changed.</param>
    public async Task<IReadOnlyList<TicketState>> ChangedByAsync(TicketState now)
    {
        var changed = new List<TicketState>();
        foreach (var id in await ConcernedAsync(now))
        {
            if (await held.TicketAsync(id, cancellationToken) is { Contact: { } contact } ticket && await OfAsync(ticket) is var back && back != contact.Recontact)
            {
                changed.Add(ticket with { Contact = contact with { Recontact = back } });
            }
        }

        return changed;
    }

    private async Task<IReadOnlySet<string>> ConcernedAsync(TicketState now)
    {
        var ids = new HashSet<string>([now.Id], StringComparer.Ordinal);
        await AddAsync(ids, context.Queries.CameBackBy(context, now.Id));
        if (now.CustomerId is not { } customer)
        {
            return ids;
        }

        await foreach (var row in context.Queries.SolvedBetween(context, customer, now.CreatedAt - Recontact.Longest, now.CreatedAt).WithCancellation(cancellationToken))
        {
            if (!(row.ContactRecontactAt < now.CreatedAt) && Recontact.CauseOf(StateOf(row), now, isTitleShared: false) is not null)
            {
                ids.Add(row.Id);
            }
        }

        if (now.Contact?.Print?.TellingTitle is { } title)
        {
            await AddAsync(ids, context.Queries.CameBackUnder(context, title, customer));
        }

        return ids;
    }

    private async Task<Recontact?> OfAsync(TicketState ticket)
    {
        var others = new List<TicketState>();
        if (ticket is { CustomerId: { } customer, Contact.SolvedAt: { } solved })
        {
            await foreach (var row in context.Queries.FiledBetween(context, customer, solved, solved + Recontact.Longest).WithCancellation(cancellationToken))
            {
                others.Add(StateOf(row));
            }
        }

        if (ticket.Contact?.Recontact is { } before && !others.Exists(other => other.Id == before.TicketId) && await held.TicketAsync(before.TicketId, cancellationToken) is { } found)
        {
            others.Add(found);
        }

        return Recontact.Of(ticket, others, others.Count > 0 && await IsTitleSharedAsync(ticket));
    }

    private async Task<bool> IsTitleSharedAsync(TicketState ticket) =>
        ticket is { CustomerId: { } customer, Contact.Print.TellingTitle: { } title }
        && (await context.Queries.FirstUnder(context, title) != customer || await context.Queries.LastUnder(context, title) != customer);

    private async Task AddAsync(HashSet<string> ids, IAsyncEnumerable<string> more)
    {
        await foreach (var id in more.WithCancellation(cancellationToken))
        {
            ids.Add(id);
        }
    }

    /// <summary>Comments do not matter here.</summary>
    private static TicketState StateOf(TicketRow row) => row.ToState(ImmutableDictionary<string, HandledComment>.Empty);
}
