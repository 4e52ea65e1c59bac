using System.Net;
using BugBridge.Sandbox.Control;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Freshdesk;
using BugBridge.Sandbox.Freshdesk.Api;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Jira.Api;
using BugBridge.Sandbox.Jira.DataCenter;
using BugBridge.Sandbox.Serving;
using BugBridge.Sandbox.Viewing.Issues;
using BugBridge.Sandbox.Viewing.Layout;
using BugBridge.Sandbox.Viewing.Tickets;
using BugBridge.Sandbox.Webhooks;
using BugBridge.Sandbox.Zendesk;
using BugBridge.Sandbox.Zendesk.Api;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace BugBridge.Sandbox;

/// <summary>
/// Stand-ins for a helpdesk (Zendesk or Freshdesk) and Jira (Cloud or Data Center) on loopback: stateful, with the vendors' shapes, paging, webhooks, limits
/// and lags, and with faults on demand. Tests use it in-process through <see cref="Zendesk"/>, <see cref="Freshdesk"/>, <see cref="Jira"/>, <see cref="Faults"/> and <see cref="Webhooks"/>; other
/// processes through the control API. Everything lives in memory and ends with it.
/// </summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly ZendeskApi _zendeskApi;
    private readonly FileHost _files;
    private readonly JiraTokens _jiraTokens;
    private readonly List<WebApplication> _listeners = [];

    private SandboxServer(SandboxOptions options)
    {
        Findings = new Findings(options.Clock);
        Faults = new FaultPlan(options.Seed);
        Webhooks = new WebhookSender(options.Clock, options.Seed);
        Zendesk = new ZendeskStandIn(options.Zendesk, options.Clock, Webhooks);
        Freshdesk = new FreshdeskStandIn(options.Freshdesk, options.Clock, Webhooks);
        Jira = new JiraStandIn(options.Jira, options.Clock, Webhooks);
        _jiraTokens = new JiraTokens(options.Jira, options.Clock);
        _files = new FileHost(Findings, options.Files);
        _zendeskApi = new ZendeskApi(Zendesk, options.Zendesk, _files, options.Clock);
    }

    /// <summary>The base address of Zendesk, without a path; null where the options name another helpdesk.</summary>
    public Uri ZendeskUrl { get; private set; } = null!;

    /// <summary>The base address of Freshdesk, without a path; null unless the options name it.</summary>
    public Uri FreshdeskUrl { get; private set; } = null!;

    /// <summary>The base address of Jira, without a path.</summary>
    public Uri JiraUrl { get; private set; } = null!;

    /// <summary>The address of the control API, which lists what it can do.</summary>
    public Uri ControlUrl { get; private set; } = null!;

    /// <summary>Where the helpdesk's tickets are shown.</summary>
    internal Reference TicketsPage => FreshdeskUrl is null
        ? new Reference("Zendesk tickets", new Uri(ZendeskUrl, TicketPages.ZendeskList).AbsoluteUri)
        : new Reference("Freshdesk tickets", new Uri(FreshdeskUrl, TicketPages.FreshdeskList).AbsoluteUri);

    /// <summary>Zendesk as its people see it; reached by nobody else where the options name another helpdesk.</summary>
    public ZendeskStandIn Zendesk { get; }

    /// <summary>Freshdesk as its people see it; reached by nobody else unless the options name it.</summary>
    public FreshdeskStandIn Freshdesk { get; }

    /// <summary>Jira as its people see it.</summary>
    public JiraStandIn Jira { get; }

    /// <summary>What clients sent that they should not have sent.</summary>
    public Findings Findings { get; }

    /// <summary>What goes wrong with calls.</summary>
    public FaultPlan Faults { get; }

    /// <summary>What goes out to receivers of webhooks, and what goes wrong with that.</summary>
    public WebhookSender Webhooks { get; }

    /// <summary>Starts the stand-ins with their default people: none but the bridge's own accounts, one Jira project ENG, one Zendesk group.</summary>
    /// <exception cref="IOException">A port that the options name is taken.</exception>
    public static async Task<SandboxServer> StartAsync(SandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SandboxOptions();
        var server = new SandboxServer(options);
        try
        {
            await server.ListenAsync(options, cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends all OAuth tokens of Zendesk, so that clients have to mint new ones.</summary>
    public void RevokeZendeskTokens() => _zendeskApi.RevokeTokens();

    /// <summary>Ends all OAuth tokens of Jira, so that clients have to mint new ones.</summary>
    public void RevokeJiraTokens() => _jiraTokens.Revoke();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var listener in _listeners)
        {
            await listener.DisposeAsync();
        }

        await Webhooks.DisposeAsync();
    }

    private IStandIn JiraApiOf(SandboxOptions options) => options.Jira.Edition == JiraEdition.DataCenter
        ? new DataCenterApi(Jira, options.Jira, _jiraTokens, _files, options.Clock)
        : new JiraApi(Jira, options.Jira, _jiraTokens, _files, options.Clock);

    private async Task ListenAsync(SandboxOptions options, CancellationToken cancellationToken)
    {
        var jira = new SandboxListener(JiraApiOf(options), Faults, Findings, options);
        if (options.Helpdesk == HelpdeskVendor.Freshdesk)
        {
            var freshdesk = new SandboxListener(new FreshdeskApi(Freshdesk, options.Freshdesk, _files, options.Clock), Faults, Findings, options);
            FreshdeskUrl = await OpenAsync(options.FreshdeskPort, [freshdesk.Map, TicketPages.OfFreshdesk(this).Map], cancellationToken);
        }
        else
        {
            var zendesk = new SandboxListener(_zendeskApi, Faults, Findings, options);
            ZendeskUrl = await OpenAsync(options.ZendeskPort, [zendesk.Map, TicketPages.OfZendesk(this).Map], cancellationToken);
        }

        var jiraSignIn = new JiraSignInRoutes(Jira, options.Jira, _jiraTokens, Findings);
        JiraUrl = await OpenAsync(
            options.JiraPort, [jira.Map, jiraSignIn.Map, new DataCenterFiles(Jira, options.Jira, _jiraTokens).Map, new IssuePages(this).Map], cancellationToken, jiraSignIn.PassAsync);
        Jira.State.BaseUrl = JiraUrl.GetLeftPart(UriPartial.Authority);
        _files.BaseUrl = (await OpenAsync(0, [_files.Map], cancellationToken)).GetLeftPart(UriPartial.Authority);
        ControlUrl = await OpenAsync(options.ControlPort, [new ControlRoutes(this).Map], cancellationToken);
    }

    private async Task<Uri> OpenAsync(
        int port, Action<IEndpointRouteBuilder>[] maps, CancellationToken cancellationToken, Func<HttpContext, RequestDelegate, Task>? before = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
        });
        builder.Services.AddRoutingCore();
        var listener = builder.Build();
        _listeners.Add(listener);
        if (before is not null)
        {
            listener.Use(before);
        }

        listener.Use(DropJsonSuffix);
        listener.UseRouting();
        Array.ForEach(maps, map => map(listener));
        await listener.StartAsync(cancellationToken);
        var addresses = listener.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        return new Uri(addresses.Addresses.First());
    }

    /// <summary>Zendesk takes each path with and without <c>.json</c>.</summary>
    private static Task DropJsonSuffix(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path.Value is { } path && path.EndsWith(".json", StringComparison.Ordinal))
        {
            context.Request.Path = path[..^5];
        }

        return next(context);
    }
}
