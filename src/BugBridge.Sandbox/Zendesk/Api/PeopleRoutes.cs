using System.Globalization;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Zendesk.Api;

/// <summary>Users, organisations and groups.</summary>
internal sealed class PeopleRoutes(ZendeskStandIn standIn)
{
    private ZendeskState State => standIn.State;

    public IEnumerable<Operation> All =>
    [
        Read("/api/v2/users/me", exchange => User(exchange, standIn.Bridge), null),
        Read("/api/v2/users/show_many", ShowMany, "ids:numbers external_ids"),
        Read("/api/v2/users/{id:long}", exchange => User(exchange, exchange.Number("id")), "include"),
        Read("/api/v2/organizations/{id:long}", Organization, null),
        Read("/api/v2/groups", Groups, "exclude_deleted:truth user_id:number " + ZendeskPages.Query),
        Read("/api/v2/groups/{id:long}", Group, null),
    ];

    private Operation Read(string pattern, Func<Exchange, Answer> handle, string? query) =>
        new("GET", pattern, CallKind.Read, exchange => standIn.Locked(() => handle(exchange))) { Query = ParameterTypes.Declared(query) };

    private Answer User(Exchange exchange, long id) => State.Users.TryGetValue(id, out var user)
        ? Answer.Ok(new JsonObject { ["user"] = ZendeskJson.User(user, exchange.BaseUrl) })
        : ZendeskErrors.NotFound;

    private Answer ShowMany(Exchange exchange)
    {
        var users = Sideloads.Users(exchange.QueryList("ids").Select(id => (long?)long.Parse(id, CultureInfo.InvariantCulture)), State, exchange.BaseUrl);
        return Answer.Ok(new JsonObject { ["users"] = users, ["count"] = users.Count, ["next_page"] = null, ["previous_page"] = null });
    }

    private Answer Organization(Exchange exchange) => State.Organizations.TryGetValue(exchange.Number("id"), out var organization)
        ? Answer.Ok(new JsonObject { ["organization"] = ZendeskJson.Organization(organization, exchange.BaseUrl) })
        : ZendeskErrors.NotFound;

    private Answer Groups(Exchange exchange) =>
        Answer.Ok(ZendeskPages.Of(exchange, "groups", [.. State.Groups.Values], group => ZendeskJson.Group(group, exchange.BaseUrl)));

    private Answer Group(Exchange exchange) => State.Groups.TryGetValue(exchange.Number("id"), out var group)
        ? Answer.Ok(new JsonObject { ["group"] = ZendeskJson.Group(group, exchange.BaseUrl) })
        : ZendeskErrors.NotFound;
}
