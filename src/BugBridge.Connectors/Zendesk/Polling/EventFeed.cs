using BugBridge.Connectors.Zendesk.Wire;

namespace BugBridge.Connectors.Zendesk.Polling;

/// <summary>What one reading of the export of ticket events brought for the tickets asked about.</summary>
internal sealed class EventFeed
{
    private readonly long _start;
    private readonly IReadOnlySet<long> _tickets;
    private readonly Dictionary<long, List<WireComment>> _comments = [];
    private readonly Dictionary<long, long> _newest = [];

    /// <param name="start">Where the export starts, seconds since 1970.</param>
    /// <param name="tickets">The tickets asked about; what happened to others is passed over.</param>
    public EventFeed(long start, IReadOnlySet<long> tickets) => (_start, _tickets, EndTime) = (start, tickets, start);

    /// <summary>The most recent moment that the export has reached, seconds since 1970.</summary>
    public long EndTime { get; private set; }

    /// <summary>Takes in a page.</summary>
    public void Add(EventExportAnswer page)
    {
        foreach (var change in page.TicketEvents?.AsEnumerable() ?? [])
        {
            var moment = change.Timestamp ?? change.CreatedAt?.ToUnixTimeSeconds() ?? 0;
            EndTime = Math.Max(EndTime, moment);
            if (change.TicketId is { } ticket && _tickets.Contains(ticket))
            {
                _newest[ticket] = Math.Max(_newest.GetValueOrDefault(ticket), moment);
                Add(ticket, change, moment);
            }
        }

        EndTime = Math.Max(EndTime, page.EndTime ?? 0);
    }

    /// <summary>The comments of a ticket.</summary>
    public IReadOnlyList<WireComment> CommentsOf(long ticket) => _comments.GetValueOrDefault(ticket) ?? [];

    /// <summary>
    /// Whether everything that happened to the ticket up to its last change was in the export. The two exports are read one after the
    /// other and Zendesk fills them in the background, so the events may be behind.
    /// </summary>
    public bool Covers(WireTicket ticket)
    {
        var changed = ticket.UpdatedAt?.ToUnixTimeSeconds() ?? long.MaxValue;
        return changed < _start || changed < EndTime || changed <= _newest.GetValueOrDefault(ticket.Id, -1);
    }

    /// <summary>Whether the ticket began after the export's start, so that none of its comments came before it.</summary>
    public bool Began(WireTicket ticket) => ticket.CreatedAt?.ToUnixTimeSeconds() >= _start;

    private void Add(long ticket, WireTicketEvent change, long moment)
    {
        var made = (change.ChildEvents ?? []).Where(child => child.IsComment).Select(child => child with
        {
            AuthorId = child.AuthorId ?? change.UpdaterId,
            CreatedAt = child.CreatedAt ?? change.CreatedAt ?? DateTimeOffset.FromUnixTimeSeconds(moment),
            Metadata = Stamps.In(child.Metadata) is null ? change.Metadata : child.Metadata,
        });
        foreach (var comment in made)
        {
            (_comments.TryGetValue(ticket, out var held) ? held : _comments[ticket] = []).Add(comment);
        }
    }
}
