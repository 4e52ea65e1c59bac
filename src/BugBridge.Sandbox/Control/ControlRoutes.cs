using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using BugBridge.Core.Remotes;
using BugBridge.Sandbox.Faults;
using BugBridge.Sandbox.Freshdesk;
using BugBridge.Sandbox.Jira;
using BugBridge.Sandbox.Serving;
using BugBridge.Sandbox.Webhooks;
using BugBridge.Sandbox.Zendesk;

namespace BugBridge.Sandbox.Control;

/// <summary>The control API: what tests do in-process, for other processes. Loopback only, and without credentials on purpose.</summary>
internal sealed class ControlRoutes(SandboxServer server)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new UndefinedAsNull() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public void Map(IEndpointRouteBuilder endpoints)
    {
        var actions = PeopleActions.Of(server);
        Get(endpoints, "/", () => Index(actions));
        Get(endpoints, "/findings", () => server.Findings.All);
        Post(endpoints, "DELETE", "/findings", _ => server.Findings.Clear());
        Get(endpoints, "/calls", () => new { Zendesk = Counts(server.Zendesk.Calls), Freshdesk = Counts(server.Freshdesk.Calls), Jira = Counts(server.Jira.Calls) });
        Post(endpoints, "DELETE", "/calls", _ => { server.Zendesk.Calls.Reset(); server.Freshdesk.Calls.Reset(); server.Jira.Calls.Reset(); });
        Post(endpoints, "POST", "/faults", body => server.Faults.Script(Read<Fault>(body)));
        Post(endpoints, "POST", "/faults/chance", body => Chance(Read<FaultChance>(body)));
        Post(endpoints, "DELETE", "/faults", _ => { server.Faults.Clear(); server.Webhooks.Trouble = new WebhookTrouble(); });
        Post(endpoints, "PUT", "/faults/credentials/{remote}", (body, remote) => server.Faults.RefuseCredentials(remote, body.GetBoolean()));
        Post(endpoints, "PUT", "/faults/nothing/{remote}", (body, remote) => server.Faults.AnswerNothing(remote, body.GetBoolean()));
        Post(endpoints, "DELETE", "/zendesk/tokens", _ => server.RevokeZendeskTokens());
        Post(endpoints, "PUT", "/webhooks/trouble", body => server.Webhooks.Trouble = Read<WebhookTrouble>(body));
        Get(endpoints, "/webhooks/deliveries", () => server.Webhooks.Deliveries);
        Post(endpoints, "POST", "/webhooks/zendesk", body => server.Zendesk.AddWebhook(Read<ZendeskWebhook>(body)));
        Post(endpoints, "POST", "/webhooks/freshdesk", body => server.Freshdesk.AddWebhook(Read<FreshdeskWebhook>(body)));
        Post(endpoints, "POST", "/webhooks/jira", body => server.Jira.AddWebhook(Read<JiraWebhook>(body)));
        Get(endpoints, "/zendesk/tickets", () => server.Zendesk.Tickets);
        Get(endpoints, "/zendesk/users", () => server.Zendesk.Users);
        Get(endpoints, "/zendesk/mails", () => server.Zendesk.Mails);
        Get(endpoints, "/freshdesk/tickets", () => server.Freshdesk.Tickets);
        Get(endpoints, "/freshdesk/agents", () => server.Freshdesk.Agents);
        Get(endpoints, "/freshdesk/contacts", () => server.Freshdesk.Contacts);
        Get(endpoints, "/freshdesk/mails", () => server.Freshdesk.Mails);
        Get(endpoints, "/jira/issues", () => server.Jira.Issues);
        Get(endpoints, "/jira/links", () => server.Jira.Links);
        Get(endpoints, "/jira/users", () => server.Jira.Users);
        foreach (var (name, act) in actions)
        {
            endpoints.MapPost($"/do/{name}", (RequestDelegate)(context => AnswerAsync(context, body => act(body))));
        }
    }

    private static JsonObject Index(IReadOnlyDictionary<string, Func<JsonElement, object?>> actions) => new()
    {
        ["about"] = "POST /do/{action} with a JSON object of its arguments lets people act; the rest makes errors and shows what happened.",
        ["actions"] = actions.Keys.Order(StringComparer.Ordinal).Array(),
    };

    private static object Counts(CallCounts calls) => new { calls.Reads, calls.Writes, calls.ByRoute };

    private void Chance(FaultChance chance) => server.Faults.Chance(chance.Fault, chance.Probability);

    private static T Read<T>(JsonElement body) => body.Deserialize<T>(Options) ?? throw new JsonException("The body is null.");

    private static void Get(IEndpointRouteBuilder endpoints, string pattern, Func<object> read) =>
        endpoints.MapGet(pattern, (RequestDelegate)(context => AnswerAsync(context, _ => read())));

    private static void Post(IEndpointRouteBuilder endpoints, string verb, string pattern, Action<JsonElement> act) =>
        endpoints.MapMethods(pattern, [verb], (RequestDelegate)(context => AnswerAsync(context, body =>
        {
            act(body);
            return null;
        })));

    private static void Post(IEndpointRouteBuilder endpoints, string verb, string pattern, Action<JsonElement, Remote> act) =>
        endpoints.MapMethods(pattern, [verb], (RequestDelegate)(context => AnswerAsync(context, body =>
        {
            act(body, (string?)context.Request.RouteValues["remote"] is "jira" ? Remote.Jira : Remote.Helpdesk);
            return null;
        })));

    private static async Task AnswerAsync(HttpContext context, Func<JsonElement, object?> act)
    {
        try
        {
            var body = context.Request.ContentLength is > 0
                ? await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body, Options, context.RequestAborted)
                : default;
            await context.Response.WriteAsJsonAsync(act(body) ?? new { Ok = true }, Options, context.RequestAborted);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException or FormatException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new { Error = problem.Message }, Options, context.RequestAborted);
        }
    }
}
