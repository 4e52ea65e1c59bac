using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace BugBridge.Host.Packs;

/// <summary>Addresses of pages with what was chosen on them.</summary>
internal static class PageAddress
{
    private static readonly Uri Anywhere = new("http://localhost/");

    /// <summary>An address to lead a reader back to: what was asked for when it is one of our own, as a header may carry it; else another one.</summary>
    /// <param name="urls">Tells our own from others.</param>
    /// <param name="asked">What was asked for; anybody may have written it.</param>
    /// <param name="otherwise">Where to lead else.</param>
    public static string Own(IUrlHelper urls, string? asked, string otherwise) =>
        urls.IsLocalUrl(asked) && asked[0] == '/' && Uri.TryCreate(Anywhere, asked, out var address) && address.Host == Anywhere.Host && urls.IsLocalUrl(address.PathAndQuery)
            ? address.PathAndQuery
            : otherwise;

    /// <summary>The page of an issue.</summary>
    public static string OfIssue(string key) => "/issues/" + Uri.EscapeDataString(key);

    /// <summary>The page of a ticket.</summary>
    public static string OfTicket(string id) => "/tickets/" + Uri.EscapeDataString(id);

    /// <summary>The address; what is null or empty is left out.</summary>
    public static string Of(string path, params (string Name, string? Value)[] choices)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in choices)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }

        return path + query;
    }
}
