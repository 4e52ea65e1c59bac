using BugBridge.Core.Duplicates;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Database;
using BugBridge.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Duplicates;

/// <summary>Finds tickets whose candidates nobody has decided about.</summary>
internal sealed class UndecidedReading(BridgeDbContext context, UndecidedQuery query, CancellationToken cancellationToken)
{
    /// <summary>The tickets, each with its own issue and its best candidate, the latest filed first.</summary>
    public async Task<IEnumerable<(string Id, string Subject, string? IssueId, Offer Best)>> ReadAsync()
    {
        var tickets = await Undecided().OrderByDescending(ticket => ticket.CreatedAt).ThenByDescending(ticket => ticket.Id).Take(query.Limit)
            .Select(ticket => new { ticket.Id, ticket.Subject, ticket.LinkIssueId }).ToListAsync(cancellationToken);
        var ids = tickets.ConvertAll(ticket => ticket.Id).ToArray();
        var offers = (await Worthy().Where(offer => EF.Parameter(ids).Contains(offer.TicketId)).OrderBy(offer => offer.Rank).ToListAsync(cancellationToken))
            .ToLookup(offer => offer.TicketId, StringComparer.Ordinal);
        return tickets.Select(ticket => (
            ticket.Id,
            ticket.Subject,
            ticket.LinkIssueId,
            offers[ticket.Id].First(offer => offer.Group != "ticket:" + ticket.Id && offer.Group != "issue:" + ticket.LinkIssueId).ToOffer()));
    }

    private IQueryable<OfferRow> Worthy() => context.Offers.Where(offer => offer.Score >= query.MinScore || offer.NearVerbatim != null);

    private IQueryable<TicketRow> Undecided()
    {
        var (since, rep) = (query.Since, query.RepId);
        var tickets = context.Tickets
            .Where(ticket => ticket.CreatedAt >= since && ticket.IsOpen && !ticket.IsMerged)
            .Where(ticket => ticket.LinkOrigin == null || ticket.LinkOrigin == LinkOrigin.Rule || ticket.LinkOrigin == LinkOrigin.Command);
        tickets = rep is null ? tickets : tickets.Where(ticket => ticket.RepId == rep);
        return tickets
            .Where(ticket => Worthy().Any(offer => offer.TicketId == ticket.Id && offer.Group != "ticket:" + ticket.Id && (ticket.LinkIssueId == null || offer.Group != "issue:" + ticket.LinkIssueId)))
            .Where(ticket => !context.Verdicts.Any(verdict => verdict.TicketId == ticket.Id));
    }
}
