using System.Collections.Immutable;
using BugBridge.Core.Outreach;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;
using BugBridge.Storage.Database;
using BugBridge.Storage.Rows;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Outreach;

/// <inheritdoc cref="IOutreachView"/>
internal sealed class OutreachView(IDatabaseEngine engine) : IOutreachView, IDraftingView
{
    public Task<ImmutableArray<OutreachEvent>> PendingAsync(int limit, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<OutreachEvent>>(async context =>
        [
            .. (await context.OutreachEvents.Where(row => row.DraftedAt == null).OrderBy(row => row.At).ThenBy(row => row.Stamp).Take(limit)
                .ToListAsync(cancellationToken)).Select(row => row.ToEvent()),
        ]);

    public Task<ImmutableArray<AffectedTicket>> AffectedAsync(string issueId, DateTimeOffset closedSince, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<AffectedTicket>>(async context =>
        [
            .. await context.Tickets
                .Where(ticket => ticket.LinkIssueId == issueId && ticket.Status != TicketStatus.Deleted && !ticket.IsMerged)
                .Where(ticket => ticket.IsOpen || ticket.UpdatedAt >= closedSince)
                .OrderBy(ticket => ticket.CustomerId).ThenBy(ticket => ticket.Id)
                .Select(ticket => new AffectedTicket(ticket.Id, ticket.CustomerId))
                .ToListAsync(cancellationToken),
        ]);

    public Task<ImmutableDictionary<string, string>> WordsAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken)
    {
        string[] ids = [.. ticketIds];
        return engine.ReadAsync(async context => (await context.Texts
                .Where(text => text.Remote == Remote.Helpdesk && EF.Parameter(ids).Contains(text.Id))
                .Select(text => new { text.Id, Words = text.Title + "\n" + text.Body })
                .ToListAsync(cancellationToken))
            .ToImmutableDictionary(text => text.Id, text => text.Words, StringComparer.Ordinal));
    }

    public Task<ImmutableHashSet<string>> DraftedAsync(string eventStamp, CancellationToken cancellationToken) =>
        engine.ReadAsync(async context => (await context.OutreachDrafts.Where(row => row.EventStamp == eventStamp).Select(row => row.CustomerKey)
            .ToListAsync(cancellationToken)).ToImmutableHashSet(StringComparer.Ordinal));

    public Task<OutreachDraft?> FindAsync(string stamp, CancellationToken cancellationToken) =>
        engine.ReadAsync(async context => (await context.OutreachDrafts.SingleOrDefaultAsync(row => row.Stamp == stamp, cancellationToken))?.ToDraft());

    public Task<ImmutableArray<EventCounts>> EventsAsync(OutreachFilter filter, int limit, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<EventCounts>>(async context =>
        {
            var drafts = Passing(context, filter);
            var events = await context.OutreachEvents
                .Where(happened => drafts.Any(draft => draft.EventStamp == happened.Stamp))
                .OrderByDescending(happened => happened.At).ThenBy(happened => happened.Stamp)
                .Take(limit).ToListAsync(cancellationToken);
            var stamps = events.ConvertAll(happened => happened.Stamp);
            var counts = await context.OutreachDrafts.Where(draft => EF.Parameter(stamps).Contains(draft.EventStamp))
                .GroupBy(draft => new { draft.EventStamp, draft.State })
                .Select(group => new { group.Key.EventStamp, group.Key.State, Count = group.Count() })
                .ToListAsync(cancellationToken);
            return
            [
                .. events.Select(happened => new EventCounts(
                    happened.ToEvent(),
                    counts.Where(count => count.EventStamp == happened.Stamp).ToImmutableDictionary(count => count.State, count => count.Count))),
            ];
        });

    public Task<ImmutableArray<OutreachDraft>> DraftsAsync(OutreachFilter filter, int skip, int limit, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<OutreachDraft>>(async context =>
        [
            .. (await Passing(context, filter).OrderByDescending(row => row.MadeAt).ThenBy(row => row.Stamp).Skip(skip).Take(limit)
                .ToListAsync(cancellationToken)).Select(row => row.ToDraft()),
        ]);

    public Task<int> CountAsync(OutreachFilter filter, CancellationToken cancellationToken) =>
        engine.ReadAsync(context => Passing(context, filter).CountAsync(cancellationToken));

    public Task<ImmutableArray<OutreachDraft>> OfTicketAsync(string issueId, string ticketId, string? customerId, CancellationToken cancellationToken) =>
        engine.ReadAsync(context => OfTicketAsync(context, issueId, ticketId, customerId, cancellationToken));

    /// <summary>The same inside a transaction.</summary>
    public static async Task<ImmutableArray<OutreachDraft>> OfTicketAsync(
        BridgeDbContext context, string issueId, string ticketId, string? customerId, CancellationToken cancellationToken) =>
        await OfCustomersAsync(context, issueId, [customerId ?? OutreachDraft.KeyOfTicket(ticketId), OutreachDraft.KeyOfTicket(ticketId)], cancellationToken);

    /// <summary>All drafts about an issue for some customers, newest first; inside a transaction.</summary>
    public static async Task<ImmutableArray<OutreachDraft>> OfCustomersAsync(
        BridgeDbContext context, string issueId, string[] keys, CancellationToken cancellationToken) =>
    [
        .. (await context.OutreachDrafts.Where(row => row.IssueId == issueId && EF.Parameter(keys).Contains(row.CustomerKey))
            .OrderByDescending(row => row.MadeAt).ThenBy(row => row.Stamp).ToListAsync(cancellationToken)).Select(row => row.ToDraft()),
    ];

    private static IQueryable<OutreachDraftRow> Passing(BridgeDbContext context, OutreachFilter filter)
    {
        var (states, happened, key, rep) = (filter.States.ToArray(), filter.EventStamp, filter.IssueKey, filter.RepId);
        var drafts = context.OutreachDrafts.AsQueryable();
        drafts = states.Length == 0 ? drafts : drafts.Where(row => EF.Parameter(states).Contains(row.State));
        drafts = happened is null ? drafts : drafts.Where(row => row.EventStamp == happened);
        drafts = rep is null ? drafts : drafts.Where(row => context.Tickets.Any(ticket => ticket.Id == row.TicketId && ticket.RepId == rep));
        drafts = key is null ? drafts : drafts.Where(row => row.IssueKey == key);
        return Decided(OfRep(drafts, context, filter.RepName), filter.DecidedBy, filter.DecidedSince);
    }

    private static IQueryable<OutreachDraftRow> OfRep(IQueryable<OutreachDraftRow> drafts, BridgeDbContext context, string? name) => name is null ? drafts
        : drafts.Where(row => context.Tickets.Any(ticket => ticket.Id == row.TicketId && context.Reps.Any(rep => rep.Id == ticket.RepId && rep.Name == name)));

    private static IQueryable<OutreachDraftRow> Decided(IQueryable<OutreachDraftRow> drafts, string? by, DateTimeOffset? since)
    {
        drafts = by is null ? drafts : drafts.Where(row => row.DecidedBy == by);
        return since is null ? drafts : drafts.Where(row => row.DecidedAt >= since);
    }
}
