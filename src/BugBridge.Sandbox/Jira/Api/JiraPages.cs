using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Jira.Api;

/// <summary>Jira's paging by <c>startAt</c> and <c>maxResults</c>.</summary>
internal static class JiraPages
{
    /// <summary>The query parameters that paging adds to a route.</summary>
    public const string Query = "startAt:number maxResults:number";

    /// <summary>One page under a name, with the counts; <c>isLast</c> where the route has it.</summary>
    public static JsonObject Of<T>(Exchange exchange, string name, IReadOnlyList<T> items, Func<T, JsonNode> node, int most = 50, bool withIsLast = true)
    {
        var start = (int)Math.Max(0, exchange.QueryNumber("startAt") ?? 0);
        var size = (int)Math.Clamp(exchange.QueryNumber("maxResults") ?? most, 0, most);
        var page = new JsonObject
        {
            [name] = items.Skip(start).Take(size).Array(node),
            ["startAt"] = start,
            ["maxResults"] = size,
            ["total"] = items.Count,
        };
        if (withIsLast)
        {
            page["isLast"] = start + size >= items.Count;
        }

        return page;
    }
}
