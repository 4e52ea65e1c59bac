using System.Collections.Immutable;
using BugBridge.Core.Duplicates;
using BugBridge.Core.Remotes;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Tickets;
using BugBridge.Storage.Database;
using BugBridge.Storage.Rows;
using BugBridge.Storage.Stores;
using Microsoft.EntityFrameworkCore;

namespace BugBridge.Storage.Duplicates;

/// <inheritdoc cref="ITextFeed"/>
internal sealed class TextFeed(IDatabaseEngine engine) : ITextFeed
{
    public Task<ImmutableArray<FedText>> ReadAsync(long after, int limit, DateTimeOffset closedBefore, CancellationToken cancellationToken) =>
        engine.ReadAsync<ImmutableArray<FedText>>(async context =>
        {
            var texts = await context.Texts.Where(text => text.Seq > after).OrderBy(text => text.Seq).Take(limit).ToListAsync(cancellationToken);
            var tickets = await TicketsAsync(context, Ids(texts, Remote.Helpdesk), cancellationToken);
            var masters = await MastersAsync(context, Ids(texts, Remote.Jira), cancellationToken);
            var issueIds = masters.Values.Concat(tickets.Values.Select(ticket => ticket.LinkIssueId).OfType<string>()).Distinct(StringComparer.Ordinal).ToArray();
            var uncounted = await UncountedAsync(context, issueIds, closedBefore, cancellationToken);
            return [.. texts.Select(text => Fed(
                text, GroupOf(text, tickets.GetValueOrDefault(text.Id), masters, uncounted), text.Remote == Remote.Helpdesk && tickets.GetValueOrDefault(text.Id) is { LinkOrigin: null }))];
        });

    public Task<Report?> FindAsync(Lane of, CancellationToken cancellationToken) => engine.ReadAsync(async context =>
        (await context.Texts.SingleOrDefaultAsync(text => text.Remote == of.Remote && text.Id == of.Id && text.Hash != "", cancellationToken))?.ToReport());

    private static FedText Fed(TextRow text, string? group, bool isUnfiled) =>
        new(text.Seq, new Lane(text.Remote, text.Id), group is null ? null : text.ToReport(), group, group is null ? string.Empty : text.Hash) { IsUnfiled = isUnfiled };

    private static string? GroupOf(TextRow text, TicketRow? ticket, Dictionary<string, string> masters, HashSet<string> uncounted)
    {
        if (text.Hash.Length == 0)
        {
            return null;
        }

        if (text.Remote == Remote.Jira)
        {
            return uncounted.Contains(masters[text.Id]) ? null : Lane.OfIssue(masters[text.Id]).ToString();
        }

        if (ticket is null or { Status: TicketStatus.Deleted })
        {
            return null;
        }

        if (ticket.LinkOrigin is null)
        {
            return ticket is { IsOpen: true, IsMerged: false } ? Lane.OfTicket(ticket.Id).ToString() : null;
        }

        return ticket.LinkIssueId is not { } issueId ? Lane.OfTicket(ticket.LinkAwaits ?? ticket.Id).ToString()
            : uncounted.Contains(issueId) ? null : Lane.OfIssue(issueId).ToString();
    }

    private static string[] Ids(IEnumerable<TextRow> texts, Remote remote) => [.. texts.Where(text => text.Remote == remote).Select(text => text.Id)];

    private static Task<Dictionary<string, TicketRow>> TicketsAsync(BridgeDbContext context, string[] ids, CancellationToken cancellationToken) =>
        context.Tickets.Where(ticket => EF.Parameter(ids).Contains(ticket.Id)).ToDictionaryAsync(ticket => ticket.Id, StringComparer.Ordinal, cancellationToken);

    /// <summary>For each issue the one that it was merged into in the end, or itself.</summary>
    private static async Task<Dictionary<string, string>> MastersAsync(BridgeDbContext context, string[] ids, CancellationToken cancellationToken)
    {
        var masters = ids.ToDictionary(id => id, id => id, StringComparer.Ordinal);
        for (var asked = ids; asked.Length > 0;)
        {
            var merged = await context.Issues
                .Where(issue => EF.Parameter(asked).Contains(issue.Id) && issue.MergedInto != null)
                .ToDictionaryAsync(issue => issue.Id, issue => issue.MergedInto!, StringComparer.Ordinal, cancellationToken);
            foreach (var (id, at) in masters.Where(pair => merged.ContainsKey(pair.Value)).ToList())
            {
                masters[id] = merged[at];
            }

            asked = [.. merged.Values.Distinct(StringComparer.Ordinal)];
        }

        return masters;
    }

    /// <summary>Issues whose texts no longer count: gone, or closed long ago.</summary>
    private static async Task<HashSet<string>> UncountedAsync(
        BridgeDbContext context, string[] ids, DateTimeOffset closedBefore, CancellationToken cancellationToken)
    {
        var closed = await context.Cards
            .Where(card => EF.Parameter(ids).Contains(card.Id) && card.ClosedAt < closedBefore)
            .Select(card => card.Id)
            .ToListAsync(cancellationToken);
        var gone = await context.Issues
            .Where(issue => EF.Parameter(ids).Contains(issue.Id) && issue.IsGone)
            .Select(issue => issue.Id)
            .ToListAsync(cancellationToken);
        return [.. closed, .. gone];
    }
}
