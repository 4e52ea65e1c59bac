using System.Collections.Immutable;
using BugBridge.Connectors.Zendesk.Reading;
using BugBridge.Connectors.Zendesk.Wire;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Zendesk.Polling;

/// <summary>
/// Finds what changed: one call of the ticket export when nothing did; when something did, one more (or a few) for the new comments of all
/// changed tickets together, and seldom one for people not seen before.
/// </summary>
internal sealed class TicketPoll(
    Users users, Threads threads, FieldCatalog fields, StampSearch stamps, TicketMapper mapper, Exports exports, Witness witness)
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
            return new TicketPage([], going.ToString(), HasMore: !export.IsEnd) { Unread = cursor is null ? [] : [.. export.Broken] };
        }

        var began = exports.LatestStart;
        var feed = await EventsAsync(last.EventsStart, export, cancellationToken);
        var alone = new EachAlone(witness, cancellationToken);
        var tickets = await MapAsync(export, feed, alone, cancellationToken);

        // Tickets on later pages may own events of this stretch, so it is left behind only when the last page has been read.
        var next = export.IsEnd ? going with { EventsStart = Math.Max(last.EventsStart, (feed?.EndTime ?? began) - EventsOverlap) } : going;
        return new TicketPage(tickets, next.ToString(), HasMore: !export.IsEnd) { Unread = [.. export.Broken, .. alone.Unread] };
    }

    /// <summary>What changed since a time. Threads are read one by one: the events of a long time would have to be read again for each page.</summary>
    public async Task<TicketPage> ReadHistoryAsync(DateTimeOffset since, string? cursor, CancellationToken cancellationToken)
    {
        var last = cursor is null ? new PollCursor(null, since.ToUnixTimeSeconds()) : PollCursor.Parse(cursor);
        var export = new Export(last.TicketsCursor);
        export.Add(await exports.TicketsAsync(export.Cursor, last.EventsStart, cancellationToken));
        var alone = new EachAlone(witness, cancellationToken);
        var tickets = await MapAsync(export, feed: null, alone, cancellationToken);
        return new TicketPage(tickets, (last with { TicketsCursor = export.Cursor }).ToString(), !export.IsEnd) { Unread = [.. export.Broken, .. alone.Unread] };
    }

    /// <summary>The events of the tickets; null when one that cannot be read spoils them, and each thread is read by itself.</summary>
    private async Task<EventFeed?> EventsAsync(long since, Export export, CancellationToken cancellationToken)
    {
        try
        {
            return await exports.EventsAsync(since, export.Tickets.Keys.ToHashSet(), cancellationToken);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or RemoteException { Kind: not RemoteFailureKind.Unreadable }))
        {
            return null;
        }
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

    private async Task<ImmutableArray<Ticket>> MapAsync(Export export, EventFeed? feed, EachAlone alone, CancellationToken cancellationToken)
    {
        var threadsById = new Dictionary<long, ReadThread>();
        foreach (var ticket in export.Tickets.Values)
        {
            if (await alone.ReadAsync<ReadThread>(NumericId.Text(ticket.Id), async () => await ThreadAsync(ticket, feed, export.People, cancellationToken)) is { } thread)
            {
                threadsById[ticket.Id] = thread;
            }
        }

        var writers = threadsById.Values.SelectMany(thread => thread.Comments).Select(comment => comment.AuthorId)
            .Concat(export.Tickets.Values.Select(ticket => ticket.RequesterId));
        await MeetAsync(writers, export.People, cancellationToken);
        var known = await fields.ForAsync(export.Tickets.Values, cancellationToken);
        var tickets = ImmutableArray.CreateBuilder<Ticket>(export.Tickets.Count);
        foreach (var ticket in export.Tickets.Values.Where(ticket => threadsById.ContainsKey(ticket.Id)))
        {
            if (await alone.ReadAsync<Ticket>(
                NumericId.Text(ticket.Id), async () => await TicketAsync(ticket, threadsById[ticket.Id], export.People, known, cancellationToken)) is { } read)
            {
                tickets.Add(read);
                if (threadsById[ticket.Id].IsRead)
                {
                    witness.Saw(read.Id);
                }
            }
        }

        return tickets.ToImmutable();
    }

    private async Task<Ticket> TicketAsync(
        WireTicket ticket, ReadThread thread, Sideloads people, IReadOnlyDictionary<long, WireTicketField> known, CancellationToken cancellationToken)
    {
        // Nothing to ask where all who write in it were met together.
        if (people.Unknown(thread.Comments.Select(comment => comment.AuthorId).Append(ticket.RequesterId)) is { Count: > 0 } unknown)
        {
            people.With(await users.FindAsync(unknown, cancellationToken));
        }

        try
        {
            var found = await stamps.FindAsync(ticket.Id, thread.Comments, people, cancellationToken);
            return mapper.Map(ticket, thread.Comments, people, known, found) with { HasWholeThread = thread.IsWhole };
        }
        catch (RemoteException failure) when (failure.Kind == RemoteFailureKind.Gone && ticket.Status is "deleted")
        {
            // A deleted ticket shows its audits to nobody, and its comments are of no use without their stamps.
            return mapper.Map(ticket, [], people, known);
        }
    }

    /// <summary>Looks up all who wrote, with one call for a hundred. Where that fails, each ticket asks for its own.</summary>
    private async Task MeetAsync(IEnumerable<long?> writers, Sideloads people, CancellationToken cancellationToken)
    {
        try
        {
            if (people.Unknown(writers) is { Count: > 0 } unknown)
            {
                people.With(await users.FindAsync(unknown, cancellationToken));
            }
        }
        catch (RemoteException failure) when (!failure.ConcernsAll)
        {
            // Told by the ticket that it concerns.
        }
    }

    private async Task<ReadThread> ThreadAsync(
        WireTicket ticket, EventFeed? feed, Sideloads people, CancellationToken cancellationToken)
    {
        var heard = feed?.CommentsOf(ticket.Id) ?? [];
        return ticket.Status is "deleted" || feed?.Covers(ticket) == true
            ? new ReadThread(heard, feed?.Began(ticket) == true, IsRead: false)
            : new ReadThread([.. heard, .. await threads.ReadAsync(ticket.Id, people, cancellationToken)], IsWhole: true, IsRead: true);
    }

    /// <param name="Comments">All of them, or the new ones.</param>
    /// <param name="IsWhole">True for all of them.</param>
    /// <param name="IsRead">True when they were asked for, ticket by ticket; false when the export told them.</param>
    private sealed record ReadThread(IReadOnlyList<WireComment> Comments, bool IsWhole, bool IsRead);

    /// <summary>Some pages of the export, a ticket only once, as it was last.</summary>
    private sealed class Export(string? cursor)
    {
        public Dictionary<long, WireTicket> Tickets { get; } = [];

        public List<Unread> Broken { get; } = [];

        public Sideloads People { get; } = new();

        public string? Cursor { get; private set; } = cursor;

        public bool IsEnd { get; private set; }

        public void Add(TicketExportAnswer page)
        {
            foreach (var ticket in page.Tickets?.AsEnumerable() ?? [])
            {
                Tickets[ticket.Id] = ticket;
            }

            Broken.AddRange(page.Tickets is { } rows ? rows.Broken : []);
            People.With(page);
            IsEnd = page.EndOfStream != false || page.AfterCursor is null or { Length: 0 } || string.Equals(page.AfterCursor, Cursor, StringComparison.Ordinal);
            Cursor = page.AfterCursor is { Length: > 0 } after ? after : Cursor;
        }
    }
}
