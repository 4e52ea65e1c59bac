using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Zendesk.Api;

/// <summary>Zendesk's REST API over what the desk holds.</summary>
internal sealed class ZendeskApi : IStandIn
{
    private readonly ZendeskStandIn _standIn;
    private readonly ZendeskTokens _tokens;
    private readonly SlidingLimit? _all;
    private readonly SlidingLimit? _exports;
    private readonly SlidingLimit? _perTicket;

    public ZendeskApi(ZendeskStandIn standIn, ZendeskOptions options, FileHost host, TimeProvider clock)
    {
        (_standIn, _tokens) = (standIn, new ZendeskTokens(options, clock));
        _all = Limit(options.CallsPerMinute, TimeSpan.FromMinutes(1));
        _exports = Limit(options.ExportCallsPerMinute, TimeSpan.FromMinutes(1));
        _perTicket = Limit(options.UpdatesOfOneTicket, TimeSpan.FromMinutes(10));
        Operations =
        [
            _tokens.Mints,
            .. new TicketRoutes(standIn, options).All,
            .. new BulkRoutes(standIn, options, clock).All,
            .. new FileRoutes(standIn, options, host).All,
            .. new ExportRoutes(standIn, options).All,
            .. new PeopleRoutes(standIn).All,
            .. new SettingRoutes(standIn).All,
            .. new AppRoutes(standIn).All,
            .. new AdminRoutes(standIn).All,
        ];

        SlidingLimit? Limit(int? calls, TimeSpan span) => calls is { } most ? new SlidingLimit(most, span, clock) : null;
    }

    public Remote Remote => Remote.Helpdesk;

    public CallCounts Calls => _standIn.Calls;

    public IEnumerable<Operation> Operations { get; }

    public IRefusals Refusals { get; } = new ZendeskRefusals();

    /// <summary>Ends all OAuth tokens; new ones can be minted.</summary>
    public void RevokeTokens() => _tokens.Revoke();

    public Answer? CheckCredentials(Exchange exchange) => _tokens.Check(exchange);

    public Answer? CheckLimits(Exchange exchange)
    {
        var path = exchange.Path;
        var wait = _all?.Refuse("account");
        wait ??= path.Contains("/incremental/", StringComparison.Ordinal) ? _exports?.Refuse("export") : null;
        wait ??= exchange.Operation is { Verb: "PUT", Pattern: "/api/v2/tickets/{id:long}" } ? _perTicket?.Refuse(path) : null;
        return wait is { } time ? Refusals.TooMany(time, "Number of allowed API requests per minute exceeded") : null;
    }
}
