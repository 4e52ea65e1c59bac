using System.Runtime.CompilerServices;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Host.Language;
using BugBridge.Host.Packs.Lists;

namespace BugBridge.Host.Packs.Figures;

/// <summary><c>/figures/REPORT.csv</c> and <c>/figures/REPORT.xlsx</c>: the whole list behind a figure, for spreadsheets.</summary>
internal static class FigureRoutes
{
    private const int RowsAtOnce = 500;

    /// <summary>Adds the addresses.</summary>
    public static void MapFigures(this IEndpointRouteBuilder app)
    {
        app.MapGet("/figures/{report}.csv", GiveCsvAsync).RequireAuthorization(Roles.Reader);
        app.MapGet("/figures/{report}.xlsx", GiveWorkbookAsync).RequireAuthorization(Roles.Reader);
    }

    private static async Task<IResult> GiveCsvAsync(
        string report, HttpRequest request, FigureReading figures, Words words, SecretGuard guard, CancellationToken cancellationToken) =>
        await figures.FindAsync(report, request.Query, words, cancellationToken) is (var address, _, var list)
            ? ListFile.Csv(Pieces(list, request.HttpContext.RequestAborted), NameOf(address), guard, request.HttpContext.RequestAborted)
            : Results.NotFound();

    private static async Task<IResult> GiveWorkbookAsync(
        string report, HttpRequest request, FigureReading figures, Words words, SecretGuard guard, CancellationToken cancellationToken) =>
        await figures.FindAsync(report, request.Query, words, cancellationToken) is (var address, _, var list)
            ? await ListFile.WorkbookAsync(Pieces(list, cancellationToken), NameOf(address), words, guard)
            : Results.NotFound();

    private static string NameOf(FigureAddress address) => $"{address.Report}-{address.Of}-{address.Period}";

    private static async IAsyncEnumerable<PackTable> Pieces(FigureList list, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var skip = 0; skip == 0 || skip < list.Count; skip += RowsAtOnce)
        {
            yield return await list.RowsAsync(skip, RowsAtOnce, cancellationToken);
        }
    }
}
