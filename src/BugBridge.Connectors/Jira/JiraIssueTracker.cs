using System.Collections.Immutable;
using System.Net.Http.Headers;
using BugBridge.Connectors.Http;
using BugBridge.Connectors.Jira.SignIn;
using BugBridge.Core.Files;
using BugBridge.Core.Issues;
using BugBridge.Core.Remotes;
using BugBridge.Core.Text;
using Microsoft.Extensions.DependencyInjection;

namespace BugBridge.Connectors.Jira;

/// <summary>Jira behind the port, Cloud or Data Center. One for the whole program; dispose of it at the end.</summary>
public sealed class JiraIssueTracker :
    IIssueReader, IIssueFeed, IIssueList, IIssueTouches, IIssueFiler, IIssueComments, IIssueFiles, IIssueEditor, IRemoteLinks, IIssueLinks, ITrackerProbe, IDisposable
{
    private readonly ServiceProvider _services;
    private readonly JiraSite _site;
    private readonly IssueReads _reads;
    private readonly IssuePolling _polling;
    private readonly IssueFiling _filing;
    private readonly FilingFields _choices;
    private readonly IssueComments _comments;
    private readonly IssueEdits _edits;
    private readonly IssueLinking _linking;
    private readonly IssueTouches _touches;
    private readonly IssueListing _listing;
    private readonly IssueTransitions _transitions;
    private readonly IssueFiles _files;
    private readonly JiraProbe _probe;
    private readonly PersonalTokens _tokens;

    private JiraIssueTracker(JiraSite site, ServiceProvider services)
    {
        (_services, _site) = (services, site);
        var fields = new FieldWriting(site);
        _comments = new IssueComments(site);
        _reads = new IssueReads(site, _comments);
        _polling = new IssuePolling(site);
        _filing = new IssueFiling(site, fields);
        _choices = new FilingFields(site);
        _edits = new IssueEdits(site, fields);
        _linking = new IssueLinking(site);
        _touches = new IssueTouches(site, _comments);
        _listing = new IssueListing(site);
        _transitions = new IssueTransitions(site);
        _files = new IssueFiles(site, services.GetRequiredService<FileTransfer>());
        _probe = new JiraProbe(site);
        _tokens = new PersonalTokens(services.GetService<IPersonalTokensApi>());
    }

    /// <summary>What the bridge sees of it.</summary>
    public IssueTracker Ports => IssueTracker.Of(this) with { Setup = new JiraSetup(_site) };

    /// <summary>A tracker for the site of these settings, which must be without faults.</summary>
    /// <param name="settings">Read now and later; not to be changed any more.</param>
    /// <param name="budget">Of the calls to this site, shared by all that make some; stays the caller's to dispose of.</param>
    /// <param name="clock">For waits, time-outs and the windows of polls.</param>
    /// <param name="inner">Sends the requests; null for the network. Stays the caller's to dispose of.</param>
    /// <param name="zone">Where the day of a moment is told, such as that of a sprint's end; UTC when left out.</param>
    public static JiraIssueTracker Create(
        JiraSettings settings, CallBudget budget, TimeProvider clock, HttpMessageHandler? inner = null, TimeZoneInfo? zone = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(clock);
        var dialect = JiraDialect.Of(settings.Kind, settings.UsesOAuth);
        var services = Services(settings, dialect.Product, budget, clock, inner);
        return new JiraIssueTracker(new JiraSite(settings, dialect, services.GetRequiredService<IJiraApi>(), clock, zone ?? TimeZoneInfo.Utc), services);
    }

    /// <inheritdoc/>
    public string UrlOf(string issueKey) => _site.UrlOf(issueKey);

    /// <inheritdoc/>
    public Task<Issue?> ReadAsync(string idOrKey, CancellationToken cancellationToken) => _reads.OneAsync(idOrKey, isAnew: false, cancellationToken);

    /// <inheritdoc/>
    public Task<Issue?> ReadAnewAsync(string idOrKey, CancellationToken cancellationToken) => _reads.OneAsync(idOrKey, isAnew: true, cancellationToken);

    /// <inheritdoc/>
    public Task<ManyRead<Issue>> ReadManyAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) =>
        _reads.ManyAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<IssuePage> PollAsync(string? cursor, CancellationToken cancellationToken) => _polling.PollAsync(cursor, cancellationToken);

    /// <inheritdoc/>
    public Task<IssueRef> FileAsync(NewIssue issue, string stamp, CancellationToken cancellationToken) => _filing.FileAsync(issue, stamp, cancellationToken);

    /// <inheritdoc/>
    public Task<FilingChoices> ChoicesAsync(string project, string type, bool isAnew, CancellationToken cancellationToken) =>
        _choices.ChoicesAsync(project, type, isAnew, cancellationToken);

    /// <inheritdoc/>
    public Task<StampLookup> FindFiledAsync(string stamp, DateTimeOffset attemptedAt, CancellationToken cancellationToken) =>
        _filing.FindAsync(stamp, attemptedAt, cancellationToken);

    /// <inheritdoc/>
    public Task<string> CommentAsync(string idOrKey, RichText body, string stamp, string? restUrl, CancellationToken cancellationToken) =>
        _comments.AddAsync(idOrKey, body, stamp, restUrl, cancellationToken);

    /// <inheritdoc/>
    public Task<StampLookup> FindCommentAsync(string idOrKey, string stamp, CancellationToken cancellationToken) =>
        _comments.FindAsync(idOrKey, stamp, cancellationToken);

    /// <inheritdoc/>
    public Task EditCommentAsync(string idOrKey, string commentId, RichText body, string? restUrl, CancellationToken cancellationToken) =>
        _comments.EditAsync(idOrKey, commentId, body, restUrl, cancellationToken);

    /// <inheritdoc/>
    public Task<FileContent?> OpenFileAsync(string idOrKey, IssueFile file, CancellationToken cancellationToken) => _files.OpenAsync(file, cancellationToken);

    /// <inheritdoc/>
    public Task<string> AttachAsync(string idOrKey, FileContent file, CancellationToken cancellationToken) =>
        _files.AttachAsync(idOrKey, file, cancellationToken);

    /// <inheritdoc/>
    public Task<StampLookup> FindFileAsync(string idOrKey, string fileName, CancellationToken cancellationToken) =>
        _files.FindAsync(idOrKey, fileName, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteFileAsync(string fileId, CancellationToken cancellationToken) => _files.DeleteAsync(fileId, cancellationToken);

    /// <inheritdoc/>
    public Task EditAsync(string idOrKey, IssueEdit edit, CancellationToken cancellationToken) => _edits.EditAsync(idOrKey, edit, cancellationToken);

    /// <inheritdoc/>
    public Task PutRemoteLinkAsync(string idOrKey, RemoteLink link, CancellationToken cancellationToken) =>
        _edits.PutRemoteLinkAsync(idOrKey, link, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteRemoteLinkAsync(string idOrKey, string globalId, CancellationToken cancellationToken) =>
        _edits.DeleteRemoteLinkAsync(idOrKey, globalId, cancellationToken);

    /// <inheritdoc/>
    public Task LinkIssuesAsync(string fromIdOrKey, string toIdOrKey, string type, CancellationToken cancellationToken) =>
        _linking.LinkAsync(fromIdOrKey, toIdOrKey, type, cancellationToken);

    /// <inheritdoc/>
    public Task UnlinkIssuesAsync(string fromIdOrKey, string toIdOrKey, string type, CancellationToken cancellationToken) =>
        _linking.UnlinkAsync(fromIdOrKey, toIdOrKey, type, cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<IssueTouch>> TouchesAsync(string idOrKey, CancellationToken cancellationToken) => _touches.AllAsync(idOrKey, cancellationToken);

    /// <inheritdoc/>
    public async Task<ImmutableArray<string>> PrioritiesAsync(CancellationToken cancellationToken) =>
        [.. (await new SiteLists(_site).PrioritiesAsync(cancellationToken)).Reverse()];

    /// <inheritdoc/>
    public Task<IssuePage> ListAsync(string? cursor, int closedWithinDays, CancellationToken cancellationToken) =>
        _listing.PageAsync(cursor, closedWithinDays, cancellationToken);

    /// <inheritdoc/>
    public Task TransitionAsync(string idOrKey, string status, string? resolution, CancellationToken cancellationToken) =>
        _transitions.MoveAsync(idOrKey, status, resolution, cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<SetupFault>> ProbeAsync(IssueSetup setup, CancellationToken cancellationToken) => _probe.RunAsync(setup, cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<CredentialEnd>> CredentialEndsAsync(CancellationToken cancellationToken) => _tokens.EndsAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _services.Dispose();

    /// <summary>Says who calls, and what answers are understood.</summary>
    internal static void Introduce(HttpClient http)
    {
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("BugBridge", "1.0"));
    }

    private static ServiceProvider Services(JiraSettings settings, IJiraProduct product, CallBudget budget, TimeProvider clock, HttpMessageHandler? inner)
    {
        var profile = JiraProfile.For(settings, product);
        var address = new Uri($"{settings.BaseUrl.TrimEnd('/')}/rest/api/{product.ApiVersion}/");
        var places = new FilePlaces(profile, new Uri(settings.BaseUrl), product.FileStores, settings.FileHosts);
        var services = new ServiceCollection();
        var wiring = new RemoteWiring(profile, address, JiraSite.Json, places, budget, clock) { KeepsCookies = true, Sender = inner };
        var (own, others) = services.AddRemote<IJiraApi>(wiring);

        // Outside of what signs in, which has to see first that a token was refused.
        own.AddHttpMessageHandler(() => new JiraAnswers(product));
        services.AddJiraSignIn(own, settings, product, wiring);
        own.ConfigureHttpClient(Introduce);
        others.AddHttpMessageHandler(() => new JiraAnswers(product));
        return services.BuildServiceProvider();
    }
}
