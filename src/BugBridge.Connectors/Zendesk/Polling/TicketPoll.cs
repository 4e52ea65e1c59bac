using System.Collections.Immutable;
using BugBridge.Connectors.Zendesk.Reading;
using BugBridge.Connectors.Zendesk.Wire;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Zendesk.Polling;

/// <summary>
/// Finds what changed: one call of the ticket export when nothing did; when something did, one more (or a few) for the new comments of all
/// changed tickets together, and seldom one for people not seen before.
/// </summary>
internal sealed class TicketPoll(
    Users users, Threads threads, FieldCatalog fields, StampSearch stamps, TicketMapper mapper, Exports exports)
{
    // Events are wanted again for so long before the newest one seen: Zendesk's own note is that the last minute may still be filling up.
    private const long EventsOverlap = 120;
    private const int MostPages = 5;

    /// <summary>What changed since the cursor; with null, only the place where to go on.</summary>
    public async Task<TicketPage> ReadAsync(string? cursor, CancellationToken cancellationToken)
    {
        var last = cursor is null ? new PollCursor(null, exports.LatestStart) : PollCursor.Parse(cursor);
        var export = await ExportAsync(last, cancellationToken);
        var going = last with { TicketsCursor = export.Cursor };
        if (cursor is null || export.Tickets.Count == 0)
        {
            return new TicketPage([], going.ToString(), HasMore: !export.IsEnd);
        }

        var feed = await exports.EventsAsync(last.EventsStart, export.Tickets.Keys.ToHashSet(), cancellationToken);
        var tickets = await MapAsync(export, feed, cancellationToken);

        // Tickets on later pages may own events of this stretch, so it is left behind only when the last page has been read.
        var next = export.IsEnd ? going with { EventsStart = Math.Max(last.EventsStart, feed.EndTime - EventsOverlap) } : going;
        return new TicketPage(tickets, next.ToString(), HasMore: !export.IsEnd);
    }

    /// <summary>What changed since a time. Threads are read one by one: the events of a long time would have to be read again for each page.</summary>
    public async Task<TicketPage> ReadHistoryAsync(DateTimeOffset since, string? cursor, CancellationToken cancellationToken)
    {
        var last = cursor is null ? new PollCursor(null, since.ToUnixTimeSeconds()) : PollCursor.Parse(cursor);
        var export = new Export(last.TicketsCursor);
        export.Add(await exports.TicketsAsync(export.Cursor, last.EventsStart, cancellationToken));
        return new TicketPage(await MapAsync(export, feed: null, cancellationToken), (last with { TicketsCursor = export.Cursor }).ToString(), !export.IsEnd);
    }

    private async Task<Export> ExportAsync(PollCursor last, CancellationToken cancellationToken)
    {
        var export = new Export(last.TicketsCursor);
        for (var pages = 0; !export.IsEnd && pages < MostPages; pages++)
        {
            export.Add(await exports.TicketsAsync(export.Cursor, last.EventsStart, cancellationToken));
        }

        return export;
    }

    private async Task<ImmutableArray<Ticket>> MapAsync(Export export, EventFeed? feed, CancellationToken cancellationToken)
    {
        var threadsById = new Dictionary<long, (IReadOnlyList<WireComment> Comments, bool IsWhole)>();
        foreach (var ticket in export.Tickets.Values)
        {
            threadsById[ticket.Id] = await ThreadAsync(ticket, feed, export.People, cancellationToken);
        }

        var writers = threadsById.Values.SelectMany(thread => thread.Comments).Select(comment => comment.AuthorId)
            .Concat(export.Tickets.Values.Select(ticket => ticket.RequesterId));
        if (export.People.Unknown(writers) is { Count: > 0 } unknown)
        {
            export.People.With(await users.FindAsync(unknown, cancellationToken));
        }

        var titles = await fields.AllAsync(cancellationToken);
        var tickets = ImmutableArray.CreateBuilder<Ticket>(export.Tickets.Count);
        foreach (var ticket in export.Tickets.Values)
        {
            var (comments, isWhole) = threadsById[ticket.Id];
            var found = await stamps.FindAsync(ticket.Id, comments, export.People, cancellationToken);
            tickets.Add(mapper.Map(ticket, comments, export.People, titles, found) with { HasWholeThread = isWhole });
        }

        return tickets.ToImmutable();
    }

    private async Task<(IReadOnlyList<WireComment> Comments, bool IsWhole)> ThreadAsync(
        WireTicket ticket, EventFeed? feed, Sideloads people, CancellationToken cancellationToken)
    {
        var heard = feed?.CommentsOf(ticket.Id) ?? [];
        return ticket.Status is "deleted" || feed?.Covers(ticket) == true
            ? (heard, feed?.Began(ticket) == true)
            : ([.. heard, .. await threads.ReadAsync(ticket.Id, people, cancellationToken)], true);
    }

    /// <summary>Some pages of the export, a ticket only once, as it was last.</summary>
    private sealed class Export(string? cursor)
    {
        public Dictionary<long, WireTicket> Tickets { get; } = [];

        public Sideloads People { get; } = new();

        public string? Cursor { get; private set; } = cursor;

        public bool IsEnd { get; private set; }

        public void Add(TicketExportAnswer page)
        {
            foreach (var ticket in page.Tickets ?? [])
            {
                Tickets[ticket.Id] = ticket;
            }

            People.With(page);
            IsEnd = page.EndOfStream != false || page.AfterCursor is null or { Length: 0 } || string.Equals(page.AfterCursor, Cursor, StringComparison.Ordinal);
            Cursor = page.AfterCursor is { Length: > 0 } after ? after : Cursor;
        }
    }
}
