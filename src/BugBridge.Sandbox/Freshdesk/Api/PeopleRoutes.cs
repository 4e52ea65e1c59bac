using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Freshdesk.Api;

/// <summary>Agents, contacts, companies and groups.</summary>
internal sealed class PeopleRoutes(FreshdeskStandIn standIn)
{
    private FreshdeskState State => standIn.State;

    public IEnumerable<Operation> All =>
    [
        Read("/api/v2/agents/me", _ => Answer.Ok(FreshdeskJson.Agent(State.Agents[standIn.Bridge])), null),
        Read("/api/v2/agents", Agents, "email state " + FreshdeskPages.Query),
        Read("/api/v2/contacts/{id:long}", exchange => One(State.Contacts, exchange, FreshdeskJson.Contact), null),
        Read("/api/v2/companies/{id:long}", exchange => One(State.Companies, exchange, FreshdeskJson.Named), null),
        Read("/api/v2/groups", exchange => FreshdeskPages.Of(exchange, State.Groups.Values, FreshdeskJson.Named), FreshdeskPages.Query),
    ];

    private Operation Read(string pattern, Func<Exchange, Answer> handle, string? query) =>
        new("GET", pattern, CallKind.Read, exchange => standIn.Locked(() => handle(exchange))) { Query = ParameterTypes.Declared(query) };

    private Answer Agents(Exchange exchange) => State.Agents[standIn.Bridge].IsAdministrator
        ? FreshdeskPages.Of(exchange, State.Agents.Values, FreshdeskJson.Agent)
        : FreshdeskErrors.Forbidden;

    private static Answer One<T>(Dictionary<long, T> all, Exchange exchange, Func<T, JsonNode> node) =>
        all.TryGetValue(exchange.Number("id"), out var found) ? Answer.Ok(node(found)) : FreshdeskErrors.NotFound;
}
