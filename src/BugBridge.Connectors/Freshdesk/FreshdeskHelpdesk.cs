using System.Collections.Immutable;
using BugBridge.Connectors.Frames;
using BugBridge.Connectors.Freshdesk.Files;
using BugBridge.Connectors.Freshdesk.Frames;
using BugBridge.Connectors.Freshdesk.Polling;
using BugBridge.Connectors.Freshdesk.Reading;
using BugBridge.Connectors.Freshdesk.Replying;
using BugBridge.Connectors.Freshdesk.Updating;
using BugBridge.Connectors.Http;
using BugBridge.Core.Files;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;

namespace BugBridge.Connectors.Freshdesk;

/// <summary>
/// Freshdesk through its API v2. Notes are always private, and each ends with its stamp in small print, since Freshdesk keeps nothing beside a note's
/// text; replies carry theirs where no customer sees it. Changes are found by the list of tickets updated since a moment.
/// </summary>
public sealed class FreshdeskHelpdesk :
    ITicketReader, ITicketFeed, ITicketHistory, IForeignLinks, ITicketWriter, ICustomerReplies, ITicketFiles, IHelpdeskProbe, IDisposable
{
    // How long after its time-out a request may still run at the server.
    private static readonly TimeSpan Aftermath = TimeSpan.FromSeconds(5);
    private readonly IDisposable[] _owned;
    private readonly TicketReader _reader;
    private readonly TicketPoll _poll;
    private readonly TicketUpdates _updates;
    private readonly UpdateSearch _search;
    private readonly Replies _replies;
    private readonly ReplySearch _replySearch;
    private readonly TicketFiles _files;
    private readonly FreshdeskProbe _probe;
    private readonly FreshdeskSetup _setup;

    private FreshdeskHelpdesk(FreshdeskSite site, FreshdeskSettings settings, TimeProvider clock)
    {
        var people = new People(site.Api, clock);
        var fields = new FieldCatalog(site.Api, clock);
        _owned = [site, people, fields];
        Frames = settings.FrameSecret is { Length: > 0 } secret ? new FreshdeskFrames(people, new Uri(settings.BaseUrl), secret) : null;
        var threads = new Threads(site.Api);
        var mapper = new TicketMapper(site, people, fields, new MergeTrace(settings.MergePhrase));
        _reader = new TicketReader(site, threads, mapper);
        _poll = new TicketPoll(new ChangeList(site, clock), _reader, mapper, clock);
        _updates = new TicketUpdates(site, new FieldWriter(site.Api, _reader, fields), settings.TextLimit);
        _search = new UpdateSearch(site, threads, TimeSpan.FromSeconds(settings.TimeoutSeconds) + Aftermath, clock);
        _replies = new Replies(site, settings.TextLimit);
        _replySearch = new ReplySearch(site, threads, _search);
        _files = new TicketFiles(site, _reader, threads, settings.TextLimit);
        _setup = new FreshdeskSetup(site.Api, fields);
        _probe = new FreshdeskProbe(site.Api, fields, settings, clock);
    }

    /// <summary>What the bridge sees of it.</summary>
    public Helpdesk Ports => Helpdesk.Of(FreshdeskSite.Name, this) with { Setup = _setup };

    /// <summary>How agents sign in to the panel's frame; null without a secret for it.</summary>
    public IFrameSignIn? Frames { get; }

    /// <inheritdoc/>
    public int MaxBatch => 1;

    /// <summary>A connection to Freshdesk; nothing is sent yet.</summary>
    /// <param name="settings">Without faults.</param>
    /// <param name="budget">Shared by everything that calls this account.</param>
    /// <param name="clock">For waits, time-outs and how long people are remembered.</param>
    /// <param name="inner">Sends the requests; null for the network. Stays the caller's to dispose of.</param>
    public static FreshdeskHelpdesk Create(FreshdeskSettings settings, CallBudget budget, TimeProvider clock, HttpMessageHandler? inner = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(clock);
        return new FreshdeskHelpdesk(new FreshdeskSite(settings, budget, clock, inner), settings, clock);
    }

    /// <inheritdoc/>
    public Task<Ticket?> ReadAsync(string ticketId, CancellationToken cancellationToken) => _reader.ReadAsync(ticketId, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>One call a ticket. Deleted tickets and spam are left out; <see cref="ReadAsync"/> gives them.</remarks>
    public Task<ManyRead<Ticket>> ReadManyAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken) =>
        _reader.ReadManyAsync(ticketIds, cancellationToken);

    /// <inheritdoc/>
    public Task<TicketPage> PollAsync(string? cursor, CancellationToken cancellationToken) => _poll.ReadAsync(cursor, cancellationToken);

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
    public ReplyRoute RouteOf(TicketStatus status) => Replies.RouteOf(status);

    /// <inheritdoc/>
    public Task<ReplyOutcome> ReplyAsync(string ticketId, PublicReply reply, CancellationToken cancellationToken) =>
        _replies.WriteAsync(ticketId, reply, cancellationToken);

    /// <inheritdoc/>
    public Task<StampLookup> FindReplyAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken) =>
        _replySearch.FindAsync(ticketId, stamp, attemptedAt, cancellationToken);

    /// <inheritdoc/>
    public Task<FileContent?> OpenFileAsync(string ticketId, Attachment file, CancellationToken cancellationToken) =>
        _files.OpenAsync(ticketId, file, cancellationToken);

    /// <inheritdoc/>
    public Task<string?> AttachAsync(string ticketId, RichText note, FileContent file, string stamp, CancellationToken cancellationToken) =>
        _files.AttachAsync(ticketId, note, file, stamp, cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<SetupFault>> ProbeAsync(IReadOnlyCollection<string> fields, CancellationToken cancellationToken) =>
        _probe.FindAsync(fields, cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in _owned)
        {
            part.Dispose();
        }
    }
}
