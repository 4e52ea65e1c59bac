using System.Globalization;
using System.Text;
using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Files;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Freshdesk.Api;

/// <summary>Freshdesk's API v2 over what the desk holds.</summary>
internal sealed class FreshdeskApi : IStandIn
{
    private const int CallsPerEmbedding = 2;
    private readonly FreshdeskStandIn _standIn;
    private readonly FreshdeskOptions _options;
    private readonly SlidingLimit? _all;

    public FreshdeskApi(FreshdeskStandIn standIn, FreshdeskOptions options, FileHost host, TimeProvider clock)
    {
        (_standIn, _options) = (standIn, options);
        _all = options.CallsPerMinute is { } most ? new SlidingLimit(most, TimeSpan.FromMinutes(1), clock) : null;
        string AddressOf(FreshdeskFile file) => host.AddressOf(Remote.Helpdesk, file.Id, file.Content, file.ContentType);
        Operations = ((IEnumerable<Operation>)[.. new TicketRoutes(standIn, AddressOf).All, .. new ConversationRoutes(standIn, AddressOf, options).All, .. new PeopleRoutes(standIn).All, .. new AdminRoutes(standIn).All])
            .Select(operation => operation with { Handle = exchange => Told(operation.Handle(exchange), clock) });
    }

    public Remote Remote => Remote.Helpdesk;

    public CallCounts Calls => _standIn.Calls;

    public IEnumerable<Operation> Operations { get; }

    public IRefusals Refusals { get; } = new FreshdeskRefusals();

    public Answer? CheckCredentials(Exchange exchange)
    {
        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(_options.ApiKey + ":X"));
        return exchange.Header("Authorization").Is(expected) ? null : FreshdeskErrors.Unauthorized;
    }

    public Answer? CheckLimits(Exchange exchange)
    {
        var cost = 1 + (CallsPerEmbedding * exchange.QueryList("include").Count);
        for (var call = 0; call < cost; call++)
        {
            if (_all?.Refuse("account") is { } wait)
            {
                return FreshdeskErrors.TooMany(wait);
            }
        }

        return null;
    }

    /// <summary>What every answer tells: the time there, and how many calls the account has.</summary>
    private Answer Told(Answer answer, TimeProvider clock)
    {
        var headers = answer.Headers.Append(("Date", clock.GetUtcNow().ToString("R", CultureInfo.InvariantCulture)));
        return answer with
        {
            Headers = [.. _options.CallsPerMinute is { } most ? headers.Append(("X-RateLimit-Total", most.ToString(CultureInfo.InvariantCulture))) : headers],
        };
    }
}
