using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Zendesk.Api;

/// <summary>What <c>include</c> adds beside tickets. People who were erased are simply not there.</summary>
internal static class Sideloads
{
    /// <summary>Adds the asked-for lists to an answer about these tickets.</summary>
    public static void Add(JsonObject answer, Exchange exchange, IReadOnlyCollection<ZendeskTicket> tickets, ZendeskState state)
    {
        foreach (var name in exchange.QueryList("include"))
        {
            switch (name)
            {
                case "users":
                    answer["users"] = Users(tickets.SelectMany(ticket => new long?[] { ticket.RequesterId, ticket.AssigneeId }), state, exchange.BaseUrl);
                    break;
                case "organizations":
                    answer["organizations"] = Found(tickets.Select(ticket => ticket.OrganizationId), state.Organizations)
                        .Array(organization => ZendeskJson.Organization(organization, exchange.BaseUrl));
                    break;
                case "groups":
                    answer["groups"] = Found(tickets.Select(ticket => ticket.GroupId), state.Groups).Array(group => ZendeskJson.Group(group, exchange.BaseUrl));
                    break;
                case "metric_sets":
                    AddMetrics(answer, tickets, exchange.BaseUrl);
                    break;
                case "comment_count" or "comment_events" or "last_audits":
                    break;
                default:
                    exchange.Report($"include={name} is not known here");
                    break;
            }
        }
    }

    /// <summary>As Zendesk does: into the one ticket and into exported ones, beside the tickets of a list.</summary>
    private static void AddMetrics(JsonObject answer, IReadOnlyCollection<ZendeskTicket> tickets, string baseUrl)
    {
        var nodes = answer["ticket"] is JsonObject one ? [one] : answer.ContainsKey("end_of_stream") ? answer["tickets"]!.AsArray().OfType<JsonObject>().ToList() : null;
        if (nodes is null)
        {
            answer["metric_sets"] = tickets.Array(ticket => TicketMetrics.Of(ticket, baseUrl));
            return;
        }

        foreach (var (node, ticket) in nodes.Zip(tickets))
        {
            node["metric_set"] = TicketMetrics.Of(ticket, baseUrl);
        }
    }

    /// <summary>Those of the users that still exist.</summary>
    public static JsonArray Users(IEnumerable<long?> ids, ZendeskState state, string baseUrl) =>
        Found(ids, state.Users).Array(user => ZendeskJson.User(user, baseUrl));

    private static IEnumerable<T> Found<T>(IEnumerable<long?> ids, Dictionary<long, T> all) =>
        ids.OfType<long>().Distinct().Where(all.ContainsKey).Select(id => all[id]);
}
