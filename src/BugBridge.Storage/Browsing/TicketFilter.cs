using BugBridge.Core.Browsing;
using BugBridge.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Browsing;

/// <summary>Which tickets a list shows.</summary>
internal static class TicketFilter
{
    public static IQueryable<TicketRow> Of(IQueryable<TicketRow> tickets, TicketQuery query)
    {
        tickets = query.CustomerId is { } customer ? tickets.Where(ticket => ticket.CustomerId == customer) : tickets;
        tickets = query.AccountIds?.ToArray() is { } accounts ? OfAccounts(tickets, accounts) : tickets;
        tickets = query.RepIds?.ToArray() is { } reps ? OfReps(tickets, reps) : tickets;
        tickets = query.Status is { } status ? tickets.Where(ticket => ticket.Status == status && !ticket.IsMerged) : tickets;
        tickets = query.From is { } from ? tickets.Where(ticket => ticket.CreatedAt >= from) : tickets;
        tickets = query.Until is { } until ? tickets.Where(ticket => ticket.CreatedAt < until) : tickets;
        tickets = query.IsOpen is { } open ? tickets.Where(ticket => ticket.IsOpen == open) : tickets;
        return query.IsLinked is { } linked ? tickets.Where(ticket => (ticket.LinkOrigin != null) == linked) : tickets;
    }

    // One alone is read from its index in the order of the list.
    private static IQueryable<TicketRow> OfAccounts(IQueryable<TicketRow> tickets, string[] ids) =>
        ids is [var id] ? tickets.Where(ticket => ticket.AccountId == id) : tickets.Where(ticket => EF.Parameter(ids).Contains(ticket.AccountId!));

    private static IQueryable<TicketRow> OfReps(IQueryable<TicketRow> tickets, string[] ids) =>
        ids is [var id] ? tickets.Where(ticket => ticket.RepId == id) : tickets.Where(ticket => EF.Parameter(ids).Contains(ticket.RepId!));
}
