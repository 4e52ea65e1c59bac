using System.Collections.Immutable;
using BugBridge.Core.Browsing;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Database;
using BugBridge.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Browsing;

/// <inheritdoc cref="ITicketList"/>
internal sealed class TicketList(IDatabaseEngine engine) : ITicketList
{
    public Task<ImmutableArray<ListedTicket>> ListAsync(TicketQuery query, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<ListedTicket>>(async context =>
        {
            var ids = await TicketSorting.Page(context, TicketFilter.Of(context.Tickets, query), query).Select(ticket => ticket.Id).ToArrayAsync(cancellationToken);
            var found = await Listed(context, context.Tickets.Where(ticket => EF.Parameter(ids).Contains(ticket.Id))).ToDictionaryAsync(ticket => ticket.Id, StringComparer.Ordinal, cancellationToken);
            return [.. ids.Select(id => found[id])];
        });

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
        join seen in context.Reps on ticket.RepId equals seen.Id into reps
        from rep in reps.DefaultIfEmpty()
        orderby ticket.CreatedAt descending, ticket.Id descending
        select new ListedTicket
        {
            Id = ticket.Id,
            Url = ticket.Url,
            Subject = ticket.Subject,
            Status = ticket.Status,
            IsOpen = ticket.IsOpen,
            IsMerged = ticket.IsMerged,
            CustomerId = ticket.CustomerId,
            AccountName = ticket.AccountName ?? ticket.AccountId,
            RepName = rep == null ? ticket.RepId : rep.Name,
            CreatedAt = ticket.CreatedAt,
            Origin = ticket.LinkOrigin,
            IssueKey = issue == null ? null : issue.Key,
        };
}
