using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.State;
using BugBridge.Storage.Database;
using BugBridge.Storage.Stores;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Duplicates;

/// <inheritdoc cref="IDuplicateView"/>
internal sealed class DuplicateView(IDatabaseEngine engine) : IDuplicateView
{
    public Task<ImmutableArray<IssueGlimpse>> UnreadAsync(IReadOnlyCollection<IssueGlimpse> glimpses, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<IssueGlimpse>>(async context =>
        {
            var ids = glimpses.Select(glimpse => glimpse.Ref.Id).Distinct(StringComparer.Ordinal).ToArray();
            var read = await context.Cards
                .Where(card => EF.Parameter(ids).Contains(card.Id))
                .ToDictionaryAsync(card => card.Id, card => card.UpdatedAt, StringComparer.Ordinal, cancellationToken);
            return [.. glimpses.Where(glimpse => !read.TryGetValue(glimpse.Ref.Id, out var updatedAt) || updatedAt < glimpse.UpdatedAt)];
        });

    public Task<ImmutableArray<(Offer Offer, string? Key)>> OffersAsync(string ticketId, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<(Offer Offer, string? Key)>>(async context =>
        {
            var rows = await context.Offers.Where(offer => offer.TicketId == ticketId).OrderBy(offer => offer.Rank).ToListAsync(cancellationToken);
            var offers = ImmutableArray.CreateBuilder<(Offer, string?)>(rows.Count);
            foreach (var row in rows)
            {
                offers.Add((row.ToOffer(), await KeyAsync(context, Lane.Parse(row.Group), cancellationToken)));
            }

            return offers.MoveToImmutable();
        });

    public Task<ImmutableArray<KnownCandidate>> KnownAsync(
        string ticketId, IReadOnlyCollection<Candidate> found, DateTimeOffset now, CancellationToken cancellationToken) => engine.ReadAsync(context =>
        new CandidateReading(context, new HeldStates(context), now, cancellationToken).OfFoundAsync(ticketId, found));

    public Task<ImmutableArray<UndecidedTicket>> UndecidedAsync(UndecidedQuery query, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<UndecidedTicket>>(async context =>
        {
            var tickets = ImmutableArray.CreateBuilder<UndecidedTicket>();
            foreach (var (id, subject, issueId, best) in await new UndecidedReading(context, query, cancellationToken).ReadAsync())
            {
                var own = issueId is null ? null : await KeyAsync(context, Lane.OfIssue(issueId), cancellationToken);
                if (await KeyAsync(context, Lane.Parse(best.Group), cancellationToken) is var key && (key is null || key != own))
                {
                    tickets.Add(new UndecidedTicket(id, subject, best, key));
                }
            }

            return tickets.ToImmutable();
        });

    public Task<ImmutableArray<Verdict>> VerdictsAsync(CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<Verdict>>(async context =>
        [
            .. await (
                from verdict in context.Verdicts
                join first in context.Tickets on verdict.Group equals "ticket:" + first.Id into firsts
                from first in firsts.DefaultIfEmpty()
                orderby verdict.At, verdict.TicketId, verdict.Group
                select new Verdict(
                    verdict.TicketId,
                    first != null && first.LinkIssueId != null ? "issue:" + first.LinkIssueId : verdict.Group,
                    verdict.Score,
                    verdict.IsDuplicate,
                    verdict.By,
                    verdict.At)).ToListAsync(cancellationToken),
        ]);

    public Task<string> VerdictsVersionAsync(CancellationToken cancellationToken) => engine.ReadAsync(async context =>
    {
        var count = await context.Verdicts.CountAsync(cancellationToken);
        var last = await context.Verdicts.MaxAsync(verdict => (DateTimeOffset?)verdict.At, cancellationToken);
        return string.Create(CultureInfo.InvariantCulture, $"{count}/{last?.UtcTicks}");
    });

    private static async Task<string?> KeyAsync(BridgeDbContext context, Lane group, CancellationToken cancellationToken)
    {
        var id = group.Remote == Remote.Jira
            ? group.Id
            : await context.Tickets.Where(ticket => ticket.Id == group.Id).Select(ticket => ticket.LinkIssueId).SingleOrDefaultAsync(cancellationToken);
        return id is null ? null
            : await context.Issues.Where(issue => issue.Id == id).Select(issue => issue.Key).SingleOrDefaultAsync(cancellationToken)
                ?? await context.Cards.Where(card => card.Id == id).Select(card => card.Key).SingleOrDefaultAsync(cancellationToken);
    }
}
