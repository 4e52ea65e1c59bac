using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Zendesk.Api;

/// <summary>The two ways in which Zendesk pages: by cursor when <c>page[size]</c> is sent, else by number.</summary>
internal static class ZendeskPages
{
    /// <summary>The query parameters that paging adds to a route.</summary>
    public const string Query = "page[size]:number page[after] page[before] page:number per_page:number";

    /// <summary>One page of the items under a name.</summary>
    public static JsonObject Of<T>(Exchange exchange, string name, IReadOnlyList<T> items, Func<T, JsonNode> node) =>
        exchange.QueryNumber("page[size]") is { } size
            ? ByCursor(exchange, name, items, node, (int)Math.Clamp(size, 1, 100))
            : ByNumber(exchange, name, items, node);

    private static JsonObject ByCursor<T>(Exchange exchange, string name, IReadOnlyList<T> items, Func<T, JsonNode> node, int size)
    {
        var start = exchange.Query("page[after]") is { } after ? Position(after) : 0;
        var next = start + size;
        var hasMore = next < items.Count;
        var url = $"{exchange.BaseUrl}{exchange.Path}?page[size]={size}&page[after]={Cursor(next)}";
        return new JsonObject
        {
            [name] = items.Skip(start).Take(size).Array(node),
            ["meta"] = new JsonObject
            {
                ["has_more"] = hasMore,
                ["after_cursor"] = items.Count > start ? Cursor(Math.Min(next, items.Count)) : null,
                ["before_cursor"] = items.Count > start ? Cursor(start) : null,
            },
            ["links"] = new JsonObject { ["next"] = hasMore ? url : null, ["prev"] = null },
        };
    }

    private static JsonObject ByNumber<T>(Exchange exchange, string name, IReadOnlyList<T> items, Func<T, JsonNode> node)
    {
        var size = (int)Math.Clamp(exchange.QueryNumber("per_page") ?? 100, 1, 100);
        var page = (int)Math.Max(1, exchange.QueryNumber("page") ?? 1);
        string? Link(int number) => $"{exchange.BaseUrl}{exchange.Path}?page={number}&per_page={size}";
        return new JsonObject
        {
            [name] = items.Skip((page - 1) * size).Take(size).Array(node),
            ["count"] = items.Count,
            ["next_page"] = page * size < items.Count ? Link(page + 1) : null,
            ["previous_page"] = page > 1 ? Link(page - 1) : null,
        };
    }

    private static string Cursor(int position) => Convert.ToBase64String(Encoding.ASCII.GetBytes($"o:{position}"));

    private static int Position(string cursor)
    {
        var bytes = new byte[cursor.Length];
        var isOurs = Convert.TryFromBase64String(cursor, bytes, out var length);
        var text = Encoding.ASCII.GetString(bytes, 0, length);
        return isOurs && text.StartsWith("o:", StringComparison.Ordinal) && int.TryParse(text.AsSpan(2), CultureInfo.InvariantCulture, out var position)
            ? position
            : throw new Refused(ZendeskErrors.Error(400, "InvalidPaginationParameter", "page[after] is not valid"));
    }
}
