using System.Collections.Immutable;
using BugBridge.Connectors.Freshdesk.Reading;
using BugBridge.Connectors.Freshdesk.Wire;
using BugBridge.Connectors.Http;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Freshdesk.Polling;

/// <summary>
/// Finds what changed: one call when nothing did; when something did, one more for all that changed together, and two for each of them, because the
/// list holds neither files nor threads. Deleted tickets and spam leave Freshdesk's list without a trace, so their own lists are read every five minutes, with a call each.
/// </summary>
internal sealed class TicketPoll(ChangeList list, TicketReader reader, TicketMapper mapper, TimeProvider clock)
{
    // Freshdesk's times are whole seconds and its lists lag: what is younger than the first is given again, and the second is always read again.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan BinEvery = TimeSpan.FromMinutes(5);
    private const string Deleted = "deleted";
    private static readonly string[] Bins = [Deleted, "spam"];

    /// <summary>What changed since the cursor; with null, only the place where to go on.</summary>
    public async Task<TicketPage> ReadAsync(string? cursor, CancellationToken cancellationToken)
    {
        if (cursor is null)
        {
            // The answer's own time is what counts; our clock may differ.
            var (_, now) = await list.GlanceAsync(clock.GetUtcNow().ToUnixTimeSeconds(), page: 1, cancellationToken);
            return new TicketPage([], FeedCursor.At(now - Settling).ToString(), HasMore: false);
        }

        var last = FeedCursor.Parse(cursor);
        var (rows, readAt) = await list.GlanceAsync(last.Since, last.Page, cancellationToken);
        if (rows.Any(row => !last.WasGiven(row)))
        {
            (rows, readAt) = await list.TimedAsync(last.Since, last.Page, cancellationToken);
        }

        var page = await PageAsync(last, rows, readAt, cancellationToken);
        return page.HasMore ? page : await WithBinAsync(page, last, readAt, cancellationToken);
    }

    /// <summary>What changed since a time. Deleted tickets are no part of it.</summary>
    public async Task<TicketPage> ReadHistoryAsync(DateTimeOffset since, string? cursor, CancellationToken cancellationToken)
    {
        var last = cursor is null ? FeedCursor.At(since) : FeedCursor.Parse(cursor);
        var (rows, readAt) = await list.TimedAsync(last.Since, last.Page, cancellationToken);
        return await PageAsync(last, rows, readAt, cancellationToken);
    }

    private async Task<TicketPage> PageAsync(FeedCursor last, Rows<WireTicket> rows, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        var tickets = ImmutableArray.CreateBuilder<Ticket>();
        var alone = new EachAlone(reader.Witness, cancellationToken);
        foreach (var row in rows.Where(row => !last.WasGiven(row)).DistinctBy(row => row.Id))
        {
            if (await alone.ReadAsync(NumericId.Text(row.Id), () => reader.ReadAsync(row, cancellationToken)) is { } ticket)
            {
                tickets.Add(ticket);
            }
        }

        var settled = (readAt - Settling).ToUnixTimeSeconds();
        var isFull = rows.Total >= IFreshdeskApi.PageSize;
        var next = isFull ? last.Beyond(rows, settled) : last.After(rows, settled, (readAt - Overlap).ToUnixTimeSeconds());
        return new TicketPage(tickets.ToImmutable(), next.ToString(), HasMore: isFull) { Unread = [.. rows.Broken, .. alone.Unread] };
    }

    private async Task<TicketPage> WithBinAsync(TicketPage page, FeedCursor last, DateTimeOffset readAt, CancellationToken cancellationToken)
    {
        if (readAt - DateTimeOffset.FromUnixTimeSeconds(last.BinSince) < BinEvery)
        {
            return page;
        }

        var tickets = page.Tickets.ToBuilder();
        var alone = new EachAlone(reader.Witness, cancellationToken);
        var since = last.BinSince - (long)Overlap.TotalSeconds;
        foreach (var bin in Bins)
        {
            foreach (var row in await AwayAsync(bin, since, alone, cancellationToken))
            {
                // The list that it stands in says what it is.
                var away = row with { Deleted = bin == Deleted, Spam = bin != Deleted };
                if (await alone.ReadAsync<Ticket>(NumericId.Text(row.Id), async () => await mapper.MapAsync(away, thread: null, cancellationToken)) is { } ticket)
                {
                    tickets.Add(ticket);
                }
            }
        }

        var next = FeedCursor.Parse(page.Cursor) with { BinSince = readAt.ToUnixTimeSeconds() };
        return page with { Tickets = tickets.ToImmutable(), Cursor = next.ToString(), Unread = [.. page.Unread, .. alone.Unread] };
    }

    private async Task<List<WireTicket>> AwayAsync(string bin, long since, EachAlone alone, CancellationToken cancellationToken)
    {
        var all = new List<WireTicket>();
        for (var number = 1; ; number++)
        {
            var rows = await list.AwayAsync(bin, since, number, cancellationToken);
            all.AddRange(rows);
            foreach (var broken in rows.Broken)
            {
                alone.Note(broken);
            }

            if (rows.Total < IFreshdeskApi.PageSize || number == IFreshdeskApi.LastPage)
            {
                return all;
            }
        }
    }
}
