using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Host.Language;

namespace BugBridge.Host.Packs.Lists;

/// <summary><c>/lists/NAME.csv</c> and <c>/lists/NAME.xlsx</c>: a page's list, whole and with the page's filters.</summary>
internal static class ListRoutes
{
    /// <summary>Adds the addresses.</summary>
    public static void MapLists(this IEndpointRouteBuilder app)
    {
        app.MapGet("/lists/{name}.csv", GiveCsv).RequireAuthorization(Roles.Reader);
        app.MapGet("/lists/{name}.xlsx", GiveWorkbookAsync).RequireAuthorization(Roles.Reader);
    }

    private static IResult GiveCsv(string name, HttpRequest request, IEnumerable<IListSource> sources, Words words, SecretGuard guard) =>
        Find(sources, name) is { } source
            ? ListFile.Csv(source.ReadAsync(request.Query, words, request.HttpContext.RequestAborted), source.Name, guard, request.HttpContext.RequestAborted)
            : Results.NotFound();

    private static async Task<IResult> GiveWorkbookAsync(string name, HttpRequest request, IEnumerable<IListSource> sources, Words words, SecretGuard guard) =>
        Find(sources, name) is { } source
            ? await ListFile.WorkbookAsync(source.ReadAsync(request.Query, words, request.HttpContext.RequestAborted), source.Name, words, guard)
            : Results.NotFound();

    private static IListSource? Find(IEnumerable<IListSource> sources, string name) => sources.FirstOrDefault(source => source.Name == name);
}
