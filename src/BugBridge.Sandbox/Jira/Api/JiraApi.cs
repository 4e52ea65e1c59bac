using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>Jira Cloud's REST API, version 3, over what the site holds.</summary>
internal sealed class JiraApi : IStandIn
{
    private readonly JiraStandIn _site;
    private readonly TimeProvider _clock;
    private readonly JiraTokens _tokens;
    private readonly SlidingLimit? _reads;
    private readonly SlidingLimit? _writes;
    private readonly SlidingLimit? _short;
    private readonly SlidingLimit? _long;

    public JiraApi(JiraStandIn site, JiraOptions options, JiraTokens tokens, FileHost host, TimeProvider clock)
    {
        (_site, _clock, _tokens, Refusals) = (site, clock, tokens, new JiraRefusals(clock));
        _reads = Limit(options.ReadsPerSecond, TimeSpan.FromSeconds(1));
        _writes = Limit(options.WritesPerSecond, TimeSpan.FromSeconds(1));
        _short = Limit(options.IssueWritesInTwoSeconds, TimeSpan.FromSeconds(2));
        _long = Limit(options.IssueWritesInThirtySeconds, TimeSpan.FromSeconds(30));
        Operations =
        [
            .. new IssueRoutes(site, options).All,
            .. new CommentRoutes(site, options).All,
            .. new FileRoutes(site, options, host).All,
            .. new PropertyRoutes(site).All,
            .. new LinkRoutes(site).All,
            .. new TransitionRoutes(site, options).All,
            .. new SearchRoutes(site, options, clock).All,
            .. new SettingRoutes(site, options, clock).All,
            .. new AdminRoutes(site, options).Below("/rest/api/3"),
        ];

        SlidingLimit? Limit(int? calls, TimeSpan span) => calls is { } most ? new SlidingLimit(most, span, clock) : null;
    }

    public Remote Remote => Remote.Jira;

    public CallCounts Calls => _site.Calls;

    public IEnumerable<Operation> Operations { get; }

    public IRefusals Refusals { get; }

    public Answer? CheckCredentials(Exchange exchange) =>
        _tokens.LetsInToCloud(exchange.Header("Authorization"), exchange.BasePath.Length > 0) ? null : JiraErrors.Unauthorized;

    public Answer? CheckLimits(Exchange exchange)
    {
        var verb = exchange.Operation.Verb;
        var burst = verb is "GET" or "POST" ? _reads : _writes;
        if (burst?.Refuse(verb) is { } wait)
        {
            return JiraErrors.TooMany(wait, "jira-burst-based", burst.Calls, _clock.GetUtcNow());
        }

        return exchange.Operation.Kind == CallKind.Write && exchange.Operation.Pattern.Contains("{issue}", StringComparison.Ordinal)
            ? CheckIssue(exchange.Text("issue"))
            : null;
    }

    private Answer? CheckIssue(string idOrKey)
    {
        var issue = _site.Locked(() => _site.State.Find(idOrKey)?.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)) ?? idOrKey;
        if (_short?.Refuse(issue) is { } brief)
        {
            return JiraErrors.TooMany(brief, "jira-per-issue-on-write", _short.Calls, _clock.GetUtcNow());
        }

        return _long?.Refuse(issue) is { } longer
            ? JiraErrors.TooMany(longer, "jira-per-issue-on-write", _long.Calls, _clock.GetUtcNow())
            : null;
    }
}
