using System.Linq.Expressions;
using BugBridge.Core.Browsing;
using BugBridge.Storage.Database;
using BugBridge.Storage.Rows;

#pragma warning disable CA1304, CA1309, CA1311, MA0011 // The database compares and folds letters; EF translates no overload that says how.
namespace BugBridge.Storage.Browsing;

/// <summary>In which order a list shows tickets, and which page of them.</summary>
internal static class TicketSorting
{
    public static IQueryable<TicketRow> Page(BridgeDbContext context, IQueryable<TicketRow> tickets, TicketQuery query) => query.Order switch
    {
        TicketOrder.Filed => ByFiling(tickets, query),
        TicketOrder.Status => Sorted(tickets, query, ticket => ticket.IsMerged, ticket => ticket.Status),
        TicketOrder.Customer => Sorted(tickets, query, ticket => ticket.CustomerId == null, ticket => ticket.CustomerId),
        TicketOrder.Account => Sorted(tickets, query, ticket => ticket.AccountId == null && ticket.AccountName == null, ticket => (ticket.AccountName ?? ticket.AccountId)!.ToLower()),
        TicketOrder.Rep => Sorted(tickets, query, ticket => ticket.RepId == null, ticket => (context.Reps.Where(rep => rep.Id == ticket.RepId).Select(rep => rep.Name).FirstOrDefault() ?? ticket.RepId)!.ToLower()),
        _ => Sorted(tickets, query, ticket => ticket.LinkIssueId == null, ticket => context.Issues.Where(issue => issue.Id == ticket.LinkIssueId).Select(issue => issue.Key).FirstOrDefault()),
    };

    private static IQueryable<TicketRow> ByFiling(IQueryable<TicketRow> tickets, TicketQuery query)
    {
        if (query.After is { } after)
        {
            tickets = query.IsAscending
                ? tickets.Where(ticket => ticket.CreatedAt >= after.CreatedAt).Where(ticket => ticket.CreatedAt > after.CreatedAt || string.Compare(ticket.Id, after.Id) > 0)
                : tickets.Where(ticket => ticket.CreatedAt <= after.CreatedAt).Where(ticket => ticket.CreatedAt < after.CreatedAt || string.Compare(ticket.Id, after.Id) < 0);
        }

        return (query.IsAscending
            ? tickets.OrderBy(ticket => ticket.CreatedAt).ThenBy(ticket => ticket.Id)
            : tickets.OrderByDescending(ticket => ticket.CreatedAt).ThenByDescending(ticket => ticket.Id)).Take(query.Limit);
    }

    private static IQueryable<TicketRow> Sorted<T>(
        IQueryable<TicketRow> tickets, TicketQuery query, Expression<Func<TicketRow, bool>> isLast, Expression<Func<TicketRow, T>> value)
    {
        var present = tickets.OrderBy(isLast);
        var sorted = query.IsAscending ? present.ThenBy(value) : present.ThenByDescending(value);
        return sorted.ThenByDescending(ticket => ticket.CreatedAt).ThenByDescending(ticket => ticket.Id).Skip(query.Skip).Take(query.Limit);
    }
}
