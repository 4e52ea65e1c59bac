using BugBridge.Core.Browsing;
using BugBridge.Host.Access;
using BugBridge.Host.Packs.Figures;

namespace BugBridge.Host.Dashboard.Tickets;

/// <summary><c>/names/account?q=ac</c>: the names that a field suggests while somebody types, as JSON.</summary>
internal static class NameRoutes
{
    /// <summary>As many as a field suggests.</summary>
    internal const int Most = 30;

    private const int Longest = 100;

    /// <summary>Adds the address.</summary>
    public static void MapNames(this IEndpointRouteBuilder app) => app.MapGet("/names/{kind}", GiveAsync).RequireAuthorization(Roles.Reader);

    private static async Task<IResult> GiveAsync(string kind, string? q, ISearchView search, CancellationToken cancellationToken) =>
        NamesOf<NameKind>.Find(kind) is { } asked && (q ?? string.Empty).Length <= Longest
            ? Results.Json((await search.FindNamesAsync(asked, q ?? string.Empty, Most, cancellationToken)).Select(one => one.Name).Distinct(StringComparer.Ordinal))
            : Results.NotFound();
}
