using System.Text.Json.Nodes;
using BugBridge.Sandbox.Serving;

namespace BugBridge.Sandbox.Freshdesk.Api;

/// <summary>Freshdesk pages by number; what has no more rows is an empty list.</summary>
internal static class FreshdeskPages
{
    /// <summary>The query parameters that paging adds to a route.</summary>
    public const string Query = "page:number per_page:number";

    private const int Usual = 30;
    private const int Most = 100;

    /// <summary>One page of the items.</summary>
    public static Answer Of<T>(Exchange exchange, IEnumerable<T> items, Func<T, JsonNode> node, int lastPage = int.MaxValue)
    {
        var (page, size) = ((int)(exchange.QueryNumber("page") ?? 1), (int)(exchange.QueryNumber("per_page") ?? Usual));
        if (page < 1)
        {
            throw new Refused(FreshdeskErrors.Invalid("page", "It should be a Positive Integer", "invalid_value"));
        }

        if (page > lastPage)
        {
            throw new Refused(FreshdeskErrors.Invalid(
                "page", "You cannot access tickets beyond the 300th page. Please provide a smaller page number.", "invalid_value"));
        }

        return size is < 1 or > Most
            ? throw new Refused(FreshdeskErrors.Invalid("per_page", "It should be a Positive Integer less than or equal to 100", "invalid_value"))
            : Answer.Ok(items.Skip((page - 1) * size).Take(size).Array(node));
    }
}
