using System.Collections.Immutable;
using BugBridge.Connectors.Frames;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.RequestTracker.Files;
using BugBridge.Connectors.RequestTracker.Frames;
using BugBridge.Connectors.RequestTracker.Polling;
using BugBridge.Connectors.RequestTracker.Reading;
using BugBridge.Connectors.RequestTracker.Updating;
using BugBridge.Core.Files;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.RequestTracker;

/// <summary>
/// Request Tracker 5 through REST2. Notes are comments, never correspondence; each ends with its stamp in small print. Replies to customers are
/// correspondence, with the stamp where nobody sees it. Changes are found
/// by the ids of transactions.
/// </summary>
public sealed class RequestTrackerHelpdesk :
    ITicketReader, ITicketFeed, ITicketHistory, IForeignLinks, ITicketWriter, ICustomerReplies, ITicketFiles, IHelpdeskProbe, IDisposable
{
    // How long after its time-out a request may still run at the server.
    private static readonly TimeSpan Aftermath = TimeSpan.FromSeconds(5);
    private readonly RequestTrackerSite _site;
    private readonly TicketReader _reader;
    private readonly TicketPoll _poll;
    private readonly TicketUpdates _updates;
    private readonly UpdateSearch _search;
    private readonly TicketFiles _files;
    private readonly Replies _replies;
    private readonly RequestTrackerProbe _probe;
    private readonly string[] _queues;

    private RequestTrackerHelpdesk(RequestTrackerSite site, RequestTrackerSettings settings, TimeProvider clock)
    {
        (_site, _queues) = (site, settings.Queues);
        Frames = settings.FrameSecret is { Length: > 0 } secret ? new RequestTrackerFrames(site.Root, secret) : null;
        var people = new People(site.Api, settings.UserNumber, clock);
        var messages = new Messages(site.Api);
        var mapper = new TicketMapper(site.Root, settings.TagField, people);
        _reader = new TicketReader(site, messages, mapper);
        _poll = new TicketPoll(site.Api, new TransactionFeed(site.Api, settings.Queues, clock), _reader, messages, mapper, settings.Queues);
        var statuses = new StatusWriter(site.Api, _reader);
        _updates = new TicketUpdates(site.Api, _reader, new FieldWriter(site.Api, _reader, settings.TagField), statuses, settings.TextLimit);
        _files = new TicketFiles(site, _updates, settings.TextLimit);
        _search = new UpdateSearch(
            site.Api, _reader, messages, people, TimeSpan.FromSeconds(settings.TimeoutSeconds) + Aftermath, clock);
        _replies = new Replies(site.Api, _reader, _search, statuses, settings.TextLimit);
        _probe = new RequestTrackerProbe(site.Api, people, settings, clock);
    }

    /// <summary>What the bridge sees of it.</summary>
    public Helpdesk Ports => Helpdesk.Of(RequestTrackerSite.Name, this) with { Setup = new RequestTrackerSetup(_site.Api, _queues) };

    /// <summary>How users sign in to the panel's frame; null without a secret for it.</summary>
    public IFrameSignIn? Frames { get; }

    /// <inheritdoc/>
    public int MaxBatch => 1;

    /// <summary>A connection to Request Tracker; nothing is sent yet.</summary>
    /// <param name="settings">Without faults.</param>
    /// <param name="budget">Shared by everything that calls this Request Tracker.</param>
    /// <param name="clock">For waits, time-outs and how long people are remembered.</param>
    /// <param name="inner">Sends the requests; null for the network. Stays the caller's to dispose of.</param>
    public static RequestTrackerHelpdesk Create(
        RequestTrackerSettings settings, CallBudget budget, TimeProvider clock, HttpMessageHandler? inner = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(clock);
        return new RequestTrackerHelpdesk(new RequestTrackerSite(settings, budget, clock, inner), settings, clock);
    }

    /// <inheritdoc/>
    public Task<Ticket?> ReadAsync(string ticketId, CancellationToken cancellationToken) => _reader.ReadAsync(ticketId, cancellationToken);

    /// <inheritdoc/>
    public async Task<bool> IsWatchedAsync(string ticketId, CancellationToken cancellationToken) =>
        !NumericId.TryRead(ticketId, out var id)
            || await _reader.FindAsync(id, cancellationToken) is not { } ticket
            || _queues.Contains(ticket.Queue?.Name, StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    /// <remarks>Deleted and merged tickets are left out: no search finds them. <see cref="ReadAsync"/> does.</remarks>
    public Task<ManyRead<Ticket>> ReadManyAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken) =>
        _reader.ReadManyAsync(ticketIds, cancellationToken);

    /// <inheritdoc/>
    public Task<TicketPage> PollAsync(string? cursor, CancellationToken cancellationToken) => _poll.ReadAsync(cursor, cancellationToken);

    /// <inheritdoc/>
    public double HistoryCalls => 4;

    /// <inheritdoc/>
    public Task<TicketPage> ReadHistoryAsync(DateTimeOffset since, string? cursor, CancellationToken cancellationToken) =>
        _poll.ReadHistoryAsync(since, cursor, cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<TicketUpdateOutcome>> UpdateAsync(
        IReadOnlyList<string> ticketIds, TicketUpdate update, CancellationToken cancellationToken) =>
        _updates.UpdateAsync(ticketIds, update, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>An update without a note leaves no stamp and counts as absent: setting its fields again does no harm.</remarks>
    public Task<StampLookup> FindUpdateAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken) =>
        _search.FindAsync(ticketId, stamp, attemptedAt, cancellationToken);

    /// <inheritdoc/>
    public Task<FileContent?> OpenFileAsync(string ticketId, Attachment file, CancellationToken cancellationToken) => _files.OpenAsync(file, cancellationToken);

    /// <inheritdoc/>
    public Task<string?> AttachAsync(string ticketId, RichText note, FileContent file, string stamp, CancellationToken cancellationToken) =>
        _files.AttachAsync(ticketId, note, file, stamp, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>Request Tracker opens what it had rejected when somebody answers; <see cref="ReplyAsync"/> puts it back.</remarks>
    public ReplyRoute RouteOf(TicketStatus status) => status == TicketStatus.Deleted ? ReplyRoute.ByHand : ReplyRoute.OnTicket;

    /// <inheritdoc/>
    public Task<ReplyOutcome> ReplyAsync(string ticketId, PublicReply reply, CancellationToken cancellationToken) =>
        _replies.SendAsync(ticketId, reply, cancellationToken);

    /// <inheritdoc/>
    public Task<StampLookup> FindReplyAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken) =>
        _replies.FindAsync(ticketId, stamp, attemptedAt, cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<SetupFault>> ProbeAsync(IReadOnlyCollection<string> fields, CancellationToken cancellationToken) =>
        _probe.FindAsync(fields, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _site.Dispose();
}
