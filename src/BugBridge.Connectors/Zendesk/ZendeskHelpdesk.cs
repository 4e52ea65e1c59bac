using System.Collections.Immutable;
using System.Globalization;
using BugBridge.Connectors.Frames;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Zendesk.Apps;
using BugBridge.Connectors.Zendesk.Files;
using BugBridge.Connectors.Zendesk.Polling;
using BugBridge.Connectors.Zendesk.Reading;
using BugBridge.Connectors.Zendesk.SignIn;
using BugBridge.Connectors.Zendesk.Updating;
using BugBridge.Core.Files;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Connectors.Zendesk;

/// <summary>
/// Zendesk Support. Notes carry their stamp in the metadata of the audit that made them; changes are found by the incremental exports, for
/// which the credentials must be an administrator's.
/// </summary>
public sealed class ZendeskHelpdesk :
    ITicketReader, ITicketFeed, ITicketHistory, IForeignLinks, ITicketWriter, ICustomerReplies, ITicketFiles, IHelpdeskProbe, IDisposable
{
    // Links to files are at the brand's own address, which may be another brand's, and lead on to Zendesk's store.
    private static readonly string[] FileStores = ["*.zendesk.com", "*.zdusercontent.com"];

    private readonly IZendeskApi _api;
    private readonly IDisposable[] _owned;
    private readonly TicketReader _reader;
    private readonly TicketPoll _poll;
    private readonly Bin _bin;
    private readonly TicketUpdates _updates;
    private readonly UpdateSearch _search;
    private readonly TicketFiles _files;
    private readonly Replies _replies;
    private readonly ZendeskProbe _probe;
    private readonly ZendeskSetup _setup;
    private readonly JiraAppLinks _links;

    private ZendeskHelpdesk(ServiceProvider services, ZendeskSettings settings, TimeProvider clock)
    {
        var api = services.GetRequiredService<IZendeskApi>();
        _api = api;
        var account = new OwnAccount(api);
        var audits = new AuditTrail(api);
        var fields = new FieldCatalog(api, clock);
        var users = new Users(api, clock);
        var frames = settings.App.IsOn ? new ZendeskFrames(api, users, settings.App, Root(settings), clock) : null;
        Frames = frames;
        _owned = frames is null ? [services, fields] : [frames, services, fields];
        var threads = new Threads(api, users);
        var stamps = new StampSearch(account, audits);
        var mapper = new TicketMapper(Root(settings));
        var jobs = new Jobs(api, clock, settings.JobWait);
        var window = new CallWindow(settings.TicketUpdatesPerMinute, TimeSpan.FromMinutes(1), clock);
        _reader = new TicketReader(api, threads, fields, stamps, account, users, mapper);
        var exports = new Exports(api, clock);
        _poll = new TicketPoll(users, threads, fields, stamps, mapper, exports, _reader.Witness);
        _bin = new Bin(exports, fields, mapper, clock);
        var planner = new UpdatePlanner(fields, settings.TextLimit);
        _updates = new TicketUpdates(api, planner, jobs, account, window);
        _files = new TicketFiles(api, services.GetRequiredService<FileTransfer>(), planner, _updates, account);
        _search = new UpdateSearch(audits, jobs, account, clock, settings.JobSettle);
        _replies = new Replies(api, _search, account, window, settings.TextLimit);
        _links = new JiraAppLinks(api);
        _setup = new ZendeskSetup(api, fields);
        _probe = new ZendeskProbe(api, fields, settings, clock);
    }

    /// <summary>What the bridge sees of it.</summary>
    public Helpdesk Ports => Helpdesk.Of(ZendeskProfile.Name, this) with { Setup = _setup };

    /// <summary>How agents sign in to the panel's frame; null without the app.</summary>
    public IFrameSignIn? Frames { get; }

    /// <inheritdoc/>
    public int MaxBatch => ZendeskIds.PerCall;

    /// <summary>A connection to Zendesk; nothing is sent yet.</summary>
    /// <param name="settings">Without faults.</param>
    /// <param name="budget">Shared by everything that calls this account.</param>
    /// <param name="clock">For waits, time-outs and the life of tokens.</param>
    /// <param name="inner">Sends the requests; null for the network. Stays the caller's to dispose of.</param>
    public static ZendeskHelpdesk Create(ZendeskSettings settings, CallBudget budget, TimeProvider clock, HttpMessageHandler? inner = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(clock);
        return new ZendeskHelpdesk(Services(settings, budget, clock, inner), settings, clock);
    }

    /// <inheritdoc/>
    public Task<Ticket?> ReadAsync(string ticketId, CancellationToken cancellationToken) => _reader.ReadAsync(ticketId, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>A ticket in the bin is not found at its own address, only in the export.</remarks>
    public async Task<Ticket?> ReadAgainAsync(string ticketId, DateTimeOffset changedAt, CancellationToken cancellationToken) =>
        await _reader.ReadAsync(ticketId, cancellationToken) ?? await _bin.FindAsync(ticketId, changedAt, cancellationToken);

    /// <inheritdoc/>
    public Task<ManyRead<Ticket>> ReadManyAsync(IReadOnlyCollection<string> ticketIds, CancellationToken cancellationToken) =>
        _reader.ReadManyAsync(ticketIds, cancellationToken);

    /// <inheritdoc/>
    public Task<TicketPage> PollAsync(string? cursor, CancellationToken cancellationToken) => _poll.ReadAsync(cursor, cancellationToken);

    /// <inheritdoc/>
    public Task<TicketPage> ReadHistoryAsync(DateTimeOffset since, string? cursor, CancellationToken cancellationToken) =>
        _poll.ReadHistoryAsync(since, cursor, cancellationToken);

    /// <inheritdoc/>
    public async Task<int?> CountHistoryAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        (await _api.CountAsync($"type:ticket updated>={since.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", cancellationToken))?.Count;

    /// <inheritdoc/>
    public Task<ForeignLinkPage> ReadForeignLinksAsync(string? cursor, CancellationToken cancellationToken) => _links.ReadAsync(cursor, cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<TicketUpdateOutcome>> UpdateAsync(
        IReadOnlyList<string> ticketIds, TicketUpdate update, CancellationToken cancellationToken) =>
        _updates.UpdateAsync(ticketIds, update, cancellationToken);

    /// <inheritdoc/>
    public Task<StampLookup> FindUpdateAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken) =>
        _search.FindAsync(ticketId, stamp, attemptedAt, cancellationToken);

    /// <inheritdoc/>
    public Task<FileContent?> OpenFileAsync(string ticketId, Attachment file, CancellationToken cancellationToken) => _files.OpenAsync(file, cancellationToken);

    /// <inheritdoc/>
    public Task<string?> AttachAsync(string ticketId, RichText note, FileContent file, string stamp, CancellationToken cancellationToken) =>
        _files.AttachAsync(ticketId, note, file, stamp, cancellationToken);

    /// <inheritdoc/>
    public ReplyRoute RouteOf(TicketStatus status) => status switch
    {
        TicketStatus.Closed => ReplyRoute.FollowUp,
        TicketStatus.Deleted => ReplyRoute.ByHand,
        _ => ReplyRoute.OnTicket,
    };

    /// <inheritdoc/>
    public Task<ReplyOutcome> ReplyAsync(string ticketId, PublicReply reply, CancellationToken cancellationToken) =>
        _replies.SendAsync(ticketId, reply, cancellationToken);

    /// <inheritdoc/>
    public Task<StampLookup> FindReplyAsync(string ticketId, string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken) =>
        _replies.FindAsync(ticketId, stamp, attemptedAt, cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<SetupFault>> ProbeAsync(IReadOnlyCollection<string> fields, CancellationToken cancellationToken) =>
        _probe.FindAsync(fields, cancellationToken);

    /// <summary>The apps that are installed in the account.</summary>
    /// <exception cref="RemoteException">Zendesk cannot be asked, or does not let this account ask.</exception>
    public async Task<ImmutableArray<InstalledApp>> InstalledAppsAsync(CancellationToken cancellationToken)
    {
        var installed = (await _api.InstallationsAsync(cancellationToken))?.Installations ?? throw ZendeskProfile.Unreadable("the list of apps is missing");
        return
        [
            .. installed.Where(one => one is { Id: not null, AppId: not null })
                .Select(one => new InstalledApp(NumericId.Text(one.AppId!.Value), NumericId.Text(one.Id!.Value), one.Settings?.Title ?? one.Settings?.Name ?? string.Empty)),
        ];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in _owned)
        {
            part.Dispose();
        }
    }

    private static Uri Root(ZendeskSettings settings) => new(settings.BaseUrl.TrimEnd('/') + "/");

    private static ServiceProvider Services(ZendeskSettings settings, CallBudget budget, TimeProvider clock, HttpMessageHandler? inner)
    {
        var places = new FilePlaces(ZendeskProfile.Of(settings), Root(settings), FileStores, settings.FileHosts);
        var wiring = new RemoteWiring(ZendeskProfile.Of(settings), Root(settings), ZendeskJson.Options, places, budget, clock)
        {
            KeepsCookies = true,
            Sender = inner,
        };
        var services = new ServiceCollection();
        var (own, others) = services.AddRemote<IZendeskApi>(wiring);
        own.AddHttpMessageHandler(provider => new SignInHandler(provider.GetRequiredService<IRemoteCredential>(), budget)).ConfigureHttpClient(Introduce);
        others.ConfigureHttpClient(Introduce);
        AddCredential(services, settings, wiring);
        return services.BuildServiceProvider();
    }

    private static void AddCredential(IServiceCollection services, ZendeskSettings settings, RemoteWiring wiring)
    {
        if (!settings.UsesOAuth)
        {
            services.AddSingleton<IRemoteCredential>(new ApiTokenCredential(settings.Email ?? string.Empty, settings.ApiToken ?? string.Empty));
            return;
        }

        var profile = ZendeskProfile.OfSignIn(settings);
        var request = new TokenRequest("client_credentials", settings.ClientId ?? string.Empty, settings.ClientSecret ?? string.Empty, "read write");
        services.AddRemoteApi<IZendeskSignInApi>(wiring with { Profile = profile }).ConfigureHttpClient(Introduce);
        services.AddSingleton<IRemoteCredential>(provider => new ClientCredential(
            profile,
            "check ClientId and ClientSecret, and that the client is confidential.",
            cancellationToken => provider.GetRequiredService<IZendeskSignInApi>().MintAsync(request, cancellationToken),
            wiring.Clock));
    }

    private static void Introduce(HttpClient http)
    {
        http.DefaultRequestHeaders.UserAgent.ParseAdd("BugBridge");
        http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }
}
