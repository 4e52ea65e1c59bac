using System.Collections.Immutable;
using BugBridge.Core.Browsing;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Journal;
using BugBridge.Core.Sync.State;

namespace BugBridge.Host.Dashboard.Home;

/// <summary>Finds the tickets that got news of their issues lately.</summary>
internal sealed class NewsReading(ITicketList tickets, ITimelineView timeline, TimeProvider clock)
{
    private const int MostLooked = 200;
    private const int MostEntries = 300;

    /// <summary>What is older is no news.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);

    /// <summary>The rep's open tickets with news, the newest first.</summary>
    /// <param name="repId">The rep; null for all.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ImmutableArray<TicketNews>> ReadAsync(string? repId, int limit, CancellationToken cancellationToken)
    {
        var open = (await tickets.ListAsync(new TicketQuery(MostLooked) { RepIds = repId is null ? null : [repId], IsLinked = true, IsOpen = true }, cancellationToken))
            .ToDictionary(ticket => ticket.Id, StringComparer.Ordinal);
        var since = clock.GetUtcNow() - Lately;
        var told = (await timeline.ReadAsync([.. open.Keys.Select(Lane.OfTicket)], MostEntries, cancellationToken)).Entries
            .Where(entry => entry is { State: EntryState.Done, Action: UpdateTicket { Update.Note: not null } } && entry.CreatedAt >= since);
        return
        [
            .. told.GroupBy(entry => entry.Action.Lane.Id, StringComparer.Ordinal)
                .Select(group => new TicketNews(open[group.Key], group.Max(entry => entry.CreatedAt)))
                .OrderByDescending(news => news.At)
                .Take(limit),
        ];
    }
}
