using System.Collections.Immutable;
using BugBridge.Core.Browsing;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Database;
using BugBridge.Storage.Rows;
using Microsoft.EntityFrameworkCore;

#pragma warning disable CA1309 // The database compares bytes; EF translates no overload that says so.
namespace BugBridge.Storage.Browsing;

/// <inheritdoc cref="ITicketList"/>
internal sealed class TicketList(IDatabaseEngine engine) : ITicketList
{
    public Task<ImmutableArray<ListedTicket>> ListAsync(TicketQuery query, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<ListedTicket>>(async context =>
            [.. await Listed(context, Page(Filtered(context.Tickets, query), query)).ToListAsync(cancellationToken)]);

    public Task<ImmutableArray<TicketState>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<TicketState>>(async context =>
        {
            var asked = ids.ToArray();
            var held = (await context.Tickets.Where(ticket => EF.Parameter(asked).Contains(ticket.Id)).ToListAsync(cancellationToken))
                .ToDictionary(row => row.Id, row => row.ToState(ImmutableDictionary<string, HandledComment>.Empty), StringComparer.Ordinal);
            return [.. asked.Where(held.ContainsKey).Select(id => held[id])];
        });

    /// <summary>The tickets as they stand in lists, the latest filed first.</summary>
    public static IQueryable<ListedTicket> Listed(BridgeDbContext context, IQueryable<TicketRow> tickets) =>
        from ticket in tickets
        join row in context.Issues on ticket.LinkIssueId equals row.Id into rows
        from issue in rows.DefaultIfEmpty()
        orderby ticket.CreatedAt descending, ticket.Id descending
        select new ListedTicket
        {
            Id = ticket.Id,
            Url = ticket.Url,
            Subject = ticket.Subject,
            Status = ticket.Status,
            IsOpen = ticket.IsOpen,
            IsMerged = ticket.IsMerged,
            AccountName = ticket.AccountName,
            CreatedAt = ticket.CreatedAt,
            Origin = ticket.LinkOrigin,
            IssueKey = issue == null ? null : issue.Key,
        };

    private static IQueryable<TicketRow> Filtered(IQueryable<TicketRow> tickets, TicketQuery query)
    {
        tickets = query.AccountId is { } account ? tickets.Where(ticket => ticket.AccountId == account) : tickets;
        tickets = query.RepId is { } rep ? tickets.Where(ticket => ticket.RepId == rep) : tickets;
        tickets = query.IsOpen is { } open ? tickets.Where(ticket => ticket.IsOpen == open) : tickets;
        return query.IsLinked is { } linked ? tickets.Where(ticket => (ticket.LinkOrigin != null) == linked) : tickets;
    }

    private static IQueryable<TicketRow> Page(IQueryable<TicketRow> tickets, TicketQuery query)
    {
        if (query.After is { } after)
        {
            tickets = tickets.Where(ticket => ticket.CreatedAt <= after.CreatedAt)
                .Where(ticket => ticket.CreatedAt < after.CreatedAt || string.Compare(ticket.Id, after.Id) < 0);
        }

        return tickets.OrderByDescending(ticket => ticket.CreatedAt).ThenByDescending(ticket => ticket.Id).Take(query.Limit);
    }
}
