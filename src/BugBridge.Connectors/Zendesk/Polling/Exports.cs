using BugBridge.Connectors.Zendesk.Reading;
using BugBridge.Connectors.Zendesk.Wire;

namespace BugBridge.Connectors.Zendesk.Polling;

/// <summary>Zendesk's incremental exports, within their own limit of ten calls a minute.</summary>
internal sealed class Exports(IZendeskApi api, TimeProvider clock)
{
    private const int CallsPerMinute = 10;

    // Zendesk refuses a start less than a minute ago; the rest is for clocks that differ.
    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(70);
    private readonly CallWindow _calls = new(CallsPerMinute, TimeSpan.FromMinutes(1), clock);

    /// <summary>The latest moment that an export may start from, seconds since 1970.</summary>
    public long LatestStart => (clock.GetUtcNow() - Latest).ToUnixTimeSeconds();

    /// <summary>One page of changed tickets, at most a thousand: from the cursor, or from a moment while there is none.</summary>
    public async Task<TicketExportAnswer> TicketsAsync(string? cursor, long since, CancellationToken cancellationToken)
    {
        await _calls.WaitAsync(cancellationToken);
        var start = cursor is null ? Math.Min(since, LatestStart) : (long?)null;
        var page = await api.ExportAsync(start, cursor, TicketReader.Include, cancellationToken);
        return page is { Tickets: not null } ? page : throw ZendeskProfile.Unreadable("the export of tickets is missing");
    }

    /// <summary>All events of the given tickets since a moment.</summary>
    public async Task<EventFeed> EventsAsync(long since, IReadOnlySet<long> tickets, CancellationToken cancellationToken)
    {
        var start = Math.Min(since, LatestStart);
        var feed = new EventFeed(start, tickets);
        for (var (position, ended) = (start, false); !ended;)
        {
            await _calls.WaitAsync(cancellationToken);
            var page = await api.TicketEventsAsync(position, "comment_events", cancellationToken);
            feed.Add(page is { TicketEvents.IsWhole: true } ? page : throw ZendeskProfile.Unreadable("the export of ticket events is missing, or a part of it"));

            // A thousand events within one second would give the same page again and again.
            // Nor may a page start within the last minute: what happened since then is read from the tickets themselves.
            ended = page.EndOfStream != false || page.EndTime is not { } end || end <= position || end > LatestStart;
            position = page.EndTime ?? position;
        }

        return feed;
    }
}
