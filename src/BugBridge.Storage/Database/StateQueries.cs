using BugBridge.Core.Issues;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Database;

/// <summary>
/// The questions that planning asks for every change, compiled once: EF would otherwise spend longer on finding the SQL again than
/// SQLite on answering. One instance a kind of database, because a compiled query belongs to one model.
/// </summary>
internal sealed class StateQueries
{
    /// <summary>Of a customer's tickets on either side of one, at most so many are compared: those next to it. Machines file thousands.</summary>
    public const int MostTicketsOfCustomer = 50;

    public Func<BridgeDbContext, string, Task<TicketRow?>> Ticket { get; } =
        EF.CompileAsyncQuery((BridgeDbContext context, string id) => context.Tickets.SingleOrDefault(ticket => ticket.Id == id));

    public Func<BridgeDbContext, string, Task<IssueRow?>> Issue { get; } =
        EF.CompileAsyncQuery((BridgeDbContext context, string id) => context.Issues.SingleOrDefault(issue => issue.Id == id));

    public Func<BridgeDbContext, string, Task<RankRow?>> Rank { get; } =
        EF.CompileAsyncQuery((BridgeDbContext context, string issueId) => context.Ranks.SingleOrDefault(rank => rank.IssueId == issueId));

    public Func<BridgeDbContext, string, IAsyncEnumerable<HandledComment>> SeenOfTicket { get; } =
        EF.CompileAsyncQuery((BridgeDbContext context, string id) => context.TicketComments
            .Where(comment => comment.TicketId == id)
            .Select(comment => new HandledComment(comment.CommentId, comment.Fingerprint, comment.Crossed)
            {
                Turn = comment.TurnSide == null ? null : new Turn(comment.TurnSide.Value, comment.TurnById!, comment.TurnAt!.Value) { Words = comment.TurnWords },
                Told = comment.ToldText == null ? null : new ToldText(comment.ToldBy!, comment.ToldAt!.Value, comment.ToldText),
            }));

    public Func<BridgeDbContext, string, IAsyncEnumerable<HandledComment>> SeenOfIssue { get; } =
        EF.CompileAsyncQuery((BridgeDbContext context, string id) => context.IssueComments
            .Where(comment => comment.IssueId == id)
            .Select(comment => new HandledComment(comment.CommentId, comment.Fingerprint, comment.Crossed)
            {
                Told = comment.ToldText == null ? null : new ToldText(comment.ToldBy!, comment.ToldAt!.Value, comment.ToldText),
                Limited = comment.Limited,
            }));

    public Func<BridgeDbContext, string, IAsyncEnumerable<LinkedTicket>> Linked { get; } =
        EF.CompileAsyncQuery((BridgeDbContext context, string issueId) => context.Tickets
            .Where(ticket => ticket.LinkIssueId == issueId)
            .OrderBy(ticket => ticket.LinkSince)
            .ThenBy(ticket => ticket.Id)
            .Select(ticket => new LinkedTicket(ticket.Id, ticket.Url, ticket.Subject, ticket.IsOpen, ticket.CustomerId)
            {
                HomeId = ticket.LinkHomeId ?? ticket.LinkIssueId,
                Status = ticket.Status,
                Title = ticket.Title,
                IsDeleted = ticket.Status == TicketStatus.Deleted,
            }));

    /// <summary>A customer's tickets that were filed between two moments, the first ones.</summary>
    public Func<BridgeDbContext, string, DateTimeOffset, DateTimeOffset, IAsyncEnumerable<TicketRow>> FiledBetween { get; } =
        EF.CompileAsyncQuery((BridgeDbContext context, string customerId, DateTimeOffset after, DateTimeOffset before) => context.Tickets
            .Where(ticket => ticket.CustomerId == customerId && ticket.CreatedAt > after && ticket.CreatedAt < before)
            .OrderBy(ticket => ticket.CreatedAt)
            .Take(MostTicketsOfCustomer)
            .AsQueryable());

    /// <summary>A customer's tickets that were first solved between two moments, the last ones.</summary>
    public Func<BridgeDbContext, string, DateTimeOffset, DateTimeOffset, IAsyncEnumerable<TicketRow>> SolvedBetween { get; } =
        EF.CompileAsyncQuery((BridgeDbContext context, string customerId, DateTimeOffset after, DateTimeOffset before) => context.Tickets
            .Where(ticket => ticket.CustomerId == customerId && ticket.ContactSolvedAt > after && ticket.ContactSolvedAt < before)
            .OrderByDescending(ticket => ticket.ContactSolvedAt)
            .Take(MostTicketsOfCustomer)
            .AsQueryable());

    /// <summary>The tickets whose customers came back by this one.</summary>
    public Func<BridgeDbContext, string, IAsyncEnumerable<string>> CameBackBy { get; } =
        EF.CompileAsyncQuery((BridgeDbContext context, string ticketId) => context.Tickets.Where(ticket => ticket.ContactRecontactId == ticketId).Select(ticket => ticket.Id));

    /// <summary>Tickets of other customers who came back under this title.</summary>
    public Func<BridgeDbContext, string, string, IAsyncEnumerable<string>> CameBackUnder { get; } =
        EF.CompileAsyncQuery((BridgeDbContext context, string title, string customerId) => context.Tickets
            .Where(ticket => ticket.ContactTitle == title && ticket.CustomerId != customerId && ticket.ContactRecontactCause == RecontactCause.SameTitle)
            .Select(ticket => ticket.Id));

    /// <summary>By id, the first customer who wrote under this title: with the last one, whether there are several, however often each did.</summary>
    public Func<BridgeDbContext, string, Task<string?>> FirstUnder { get; } =
        EF.CompileAsyncQuery((BridgeDbContext context, string title) => context.Tickets
            .Where(ticket => ticket.ContactTitle == title && ticket.CustomerId != null)
            .OrderBy(ticket => ticket.CustomerId)
            .Select(ticket => ticket.CustomerId)
            .FirstOrDefault());

    /// <summary>By id, the last customer who wrote under this title.</summary>
    public Func<BridgeDbContext, string, Task<string?>> LastUnder { get; } =
        EF.CompileAsyncQuery((BridgeDbContext context, string title) => context.Tickets
            .Where(ticket => ticket.ContactTitle == title && ticket.CustomerId != null)
            .OrderByDescending(ticket => ticket.CustomerId)
            .Select(ticket => ticket.CustomerId)
            .FirstOrDefault());

    public Func<BridgeDbContext, string, IAsyncEnumerable<IssueRef>> MergedInto { get; } =
        EF.CompileAsyncQuery((BridgeDbContext context, string issueId) => context.Issues
            .Where(issue => issue.MergedInto == issueId)
            .OrderBy(issue => issue.MergedAt)
            .ThenBy(issue => issue.Id)
            .Select(issue => new IssueRef(issue.Id, issue.Key)));

    public Func<BridgeDbContext, string, IAsyncEnumerable<OfferRow>> Offers { get; } =
        EF.CompileAsyncQuery((BridgeDbContext context, string ticketId) => context.Offers
            .Where(offer => offer.TicketId == ticketId)
            .OrderBy(offer => offer.Rank)
            .ThenByDescending(offer => offer.Score)
            .AsQueryable());

    public Func<BridgeDbContext, string, Task<CardRow?>> Card { get; } =
        EF.CompileAsyncQuery((BridgeDbContext context, string id) => context.Cards.SingleOrDefault(card => card.Id == id));

    public Func<BridgeDbContext, string, Task<CaseRow?>> Case { get; } =
        EF.CompileAsyncQuery((BridgeDbContext context, string ticketId) => context.Cases.SingleOrDefault(one => one.TicketId == ticketId));

    public Func<BridgeDbContext, string, IAsyncEnumerable<PassageRow>> Passages { get; } =
        EF.CompileAsyncQuery((BridgeDbContext context, string ticketId) => context.Passages
            .Where(passage => passage.TicketId == ticketId)
            .OrderBy(passage => passage.At)
            .AsQueryable());

    public Func<BridgeDbContext, string, IAsyncEnumerable<PassageRow>> FilePassages { get; } =
        EF.CompileAsyncQuery((BridgeDbContext context, string fileId) => context.Passages
            .Where(passage => (passage.Kind == PassageKind.FileToIssue && passage.TargetId == fileId)
                || (passage.Kind == PassageKind.FileToTicket && passage.SourceId == fileId))
            .AsQueryable());

    public Func<BridgeDbContext, string, IAsyncEnumerable<string>> Awaiting { get; } =
        EF.CompileAsyncQuery((BridgeDbContext context, string ticketId) => context.Tickets
            .Where(ticket => ticket.LinkAwaits == ticketId)
            .OrderBy(ticket => ticket.LinkSince)
            .ThenBy(ticket => ticket.Id)
            .Select(ticket => ticket.Id));

    public Func<BridgeDbContext, string, Task<int>> LinkedCount { get; } =
        EF.CompileAsyncQuery((BridgeDbContext context, string issueId) => context.Tickets.Count(ticket => ticket.LinkIssueId == issueId));
}
