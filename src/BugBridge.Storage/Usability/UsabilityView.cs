using System.Collections.Immutable;
using BugBridge.Core.Masking;
using BugBridge.Core.Usability;
using BugBridge.Storage.Database;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Stores;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Usability;

/// <inheritdoc cref="IUsabilityView"/>
internal sealed class UsabilityView(IDatabaseEngine engine) : IUsabilityView, ICaseView, IReviewView
{
    public Task<ImmutableArray<CaseFacts>> FactsAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<CaseFacts>>(async context =>
        {
            var cases = Within(context, from, until);
            var facts =
                from one in cases
                join row in context.Tickets on one.TicketId equals row.Id into tickets
                from ticket in tickets.DefaultIfEmpty()
                join owner in context.Accounts on ticket.AccountId equals owner.Id into accounts
                from account in accounts.DefaultIfEmpty()
                orderby one.CreatedAt, one.TicketId
                select new CaseFacts(
                    one.TicketId,
                    one.CategoryId,
                    one.CreatedAt,
                    one.SolvedAt,
                    one.Replies,
                    ticket.CustomerId,
                    ticket.AccountId,
                    ticket.Severity,
                    ticket.LinkIssueId,
                    ticket.Url ?? string.Empty,
                    account == null ? 0 : account.MonthlyRevenueCents)
                {
                    PlacedBy = one.PlacedBy,
                };
            return [.. await facts.ToListAsync(cancellationToken)];
        });

    public Task<ImmutableArray<string>> SpamAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) => engine.ReadAsync(context => IdsAsync(
        context.Cases.Where(one => !one.IsCounted && one.CreatedAt >= from && one.CreatedAt < until)
            .Where(one => context.Tickets.Any(ticket => ticket.Id == one.TicketId && ticket.ContactIsSpam && !ticket.IsMerged)),
        cancellationToken));

    public Task<ImmutableDictionary<string, int>> CountsAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        engine.ReadAsync(async context => (await Within(context, from, until)
                .GroupBy(one => one.CategoryId ?? string.Empty)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToListAsync(cancellationToken))
            .ToImmutableDictionary(group => group.Key, group => group.Count, StringComparer.Ordinal));

    public Task<int> CountSinceAsync(string categoryId, DateTimeOffset from, CancellationToken cancellationToken) =>
        engine.ReadAsync(context => Since(context, categoryId, from).CountAsync(cancellationToken));

    public Task<ImmutableArray<string>> SinceAsync(string categoryId, DateTimeOffset from, CancellationToken cancellationToken) =>
        engine.ReadAsync(context => IdsAsync(Since(context, categoryId, from), cancellationToken));

    public Task<ImmutableArray<UsabilityCase>> FindAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<UsabilityCase>>(async context =>
        {
            var ids = ticketIds.ToArray();
            return [.. (await context.Cases.Where(one => EF.Parameter(ids).Contains(one.TicketId)).ToListAsync(cancellationToken)).Select(row => row.ToCase())];
        });

    public Task<DateTimeOffset?> FirstAsync(CancellationToken cancellationToken) =>
        engine.ReadAsync(context => context.Cases.Where(one => one.IsCounted).MinAsync(one => (DateTimeOffset?)one.CreatedAt, cancellationToken));

    public Task<ImmutableArray<CaseText>> TextsAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<CaseText>>(async context =>
        {
            var ids = ticketIds.ToArray();
            var texts = context.Cases.Where(one => EF.Parameter(ids).Contains(one.TicketId) && one.Text != ErasedText.Mark).Select(one => new CaseText(one.TicketId, one.Subject, one.Text));
            return [.. await texts.ToListAsync(cancellationToken)];
        });

    public Task<UsabilityCase?> FindAsync(string ticketId, CancellationToken cancellationToken) =>
        engine.ReadAsync(async context => (await context.Queries.Case(context, ticketId))?.ToCase());

    public Task<ImmutableArray<string>> PlacedOtherwiseAsync(string fingerprint, string after, int limit, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<string>>(async context =>
        [
            .. await context.Cases
                .Where(one => one.TicketId.CompareTo(after) > 0 && one.PlacedWith != fingerprint)
                .OrderBy(one => one.TicketId)
                .Select(one => one.TicketId)
                .Take(limit)
                .ToListAsync(cancellationToken),
        ]);

    public Task<ImmutableArray<ReviewIssue>> IssuesAsync(IReadOnlyCollection<string> issueIds, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<ReviewIssue>>(async context =>
        {
            var ids = issueIds.ToArray();
            var issues =
                from issue in context.Issues
                where EF.Parameter(ids).Contains(issue.Id) && !issue.IsGone
                join row in context.Cards on issue.Id equals row.Id into cards
                from card in cards.DefaultIfEmpty()
                select new ReviewIssue(issue.Id, issue.Key, issue.Url, issue.Summary, issue.Status, issue.Category, card.ClosedAt);
            return [.. await issues.ToListAsync(cancellationToken)];
        });

    public Task<ImmutableArray<CategoryIssue>> CategoryIssuesAsync(CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<CategoryIssue>>(async context =>
        [
            .. (await context.CategoryIssues.OrderBy(row => row.AskedAt).ThenBy(row => row.CategoryId).ToListAsync(cancellationToken)).Select(row => row.ToIssue()),
        ]);

    public Task<ImmutableArray<ReviewDecision>> DecisionsAsync(string period, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<ReviewDecision>>(async context =>
        [
            .. (await context.ReviewDecisions
                .Where(row => row.Period == period || row.State == DecisionState.Open)
                .OrderBy(row => row.EnteredAt).ThenBy(row => row.Id)
                .ToListAsync(cancellationToken)).Select(row => row.ToDecision()),
        ]);

    public Task<ReviewDecision?> FindDecisionAsync(long id, CancellationToken cancellationToken) =>
        engine.ReadAsync(async context => (await context.ReviewDecisions.SingleOrDefaultAsync(row => row.Id == id, cancellationToken))?.ToDecision());

    public Task<ImmutableArray<HiddenExample>> HiddenAsync(CancellationToken cancellationToken) => engine.ReadAsync<ImmutableArray<HiddenExample>>(async context =>
    [
        .. await context.HiddenExamples.OrderByDescending(row => row.At).ThenBy(row => row.TicketId)
            .Select(row => new HiddenExample(row.TicketId, row.By, row.At)).ToListAsync(cancellationToken),
    ]);

    public Task<ClosedReview?> FindClosedAsync(string period, CancellationToken cancellationToken) =>
        engine.ReadAsync(context => context.ClosedReviews
            .Where(row => row.Period == period)
            .Select(row => new ClosedReview(row.Period, row.By, row.At, row.Data))
            .SingleOrDefaultAsync(cancellationToken));

    public Task<ImmutableArray<ClosedReview>> ClosedAsync(CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<ClosedReview>>(async context =>
        [
            .. await context.ClosedReviews
                .OrderByDescending(row => row.Period)
                .Select(row => new ClosedReview(row.Period, row.By, row.At, string.Empty))
                .ToListAsync(cancellationToken),
        ]);

    private static async Task<ImmutableArray<string>> IdsAsync(IQueryable<CaseRow> cases, CancellationToken cancellationToken) =>
        [.. await cases.OrderByDescending(one => one.CreatedAt).ThenByDescending(one => one.TicketId).Select(one => one.TicketId).ToListAsync(cancellationToken)];

    private static IQueryable<CaseRow> Since(BridgeDbContext context, string categoryId, DateTimeOffset from) =>
        context.Cases.Where(one => one.IsCounted && one.CreatedAt >= from && one.CategoryId == categoryId);

    private static IQueryable<CaseRow> Within(BridgeDbContext context, DateTimeOffset from, DateTimeOffset until) =>
        context.Cases.Where(one => one.IsCounted && one.CreatedAt >= from && one.CreatedAt < until);
}
