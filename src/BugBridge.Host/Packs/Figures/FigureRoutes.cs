using System.Text;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Host.Language;
using BugBridge.Host.Packs.Rendering;

namespace BugBridge.Host.Packs.Figures;

/// <summary><c>/figures/REPORT.csv</c>: the whole list behind a figure, for spreadsheets.</summary>
internal static class FigureRoutes
{
    private const int RowsAtOnce = 500;

    /// <summary>Adds the address.</summary>
    public static void MapFigures(this IEndpointRouteBuilder app) => app.MapGet("/figures/{report}.csv", GiveAsync).RequireAuthorization(Roles.Reader);

    private static async Task<IResult> GiveAsync(
        string report, HttpRequest request, FigureReading figures, Words words, SecretGuard guard, CancellationToken cancellationToken) =>
        await figures.FindAsync(report, request.Query, words, cancellationToken) is (var address, _, var list)
            ? Results.Stream(
                output => WriteAsync(list, output, guard, request.HttpContext.RequestAborted), "text/csv; charset=utf-8", $"{address.Report}-{address.Of}-{address.Period}.csv")
            : Results.NotFound();

    private static async Task WriteAsync(FigureList list, Stream output, SecretGuard guard, CancellationToken cancellationToken)
    {
        // The mark by which spreadsheets know UTF-8.
        await output.WriteAsync(Encoding.UTF8.Preamble.ToArray(), cancellationToken);
        for (var skip = 0; skip == 0 || skip < list.Count; skip += RowsAtOnce)
        {
            var rows = await list.RowsAsync(skip, RowsAtOnce, cancellationToken);
            using var csv = new StringWriter();
            CsvText.Write(csv, skip == 0 ? rows.Columns.Select(column => column.Name) : [], rows.Rows.Select(row => row.Select(cell => cell.Value)));
            await output.WriteAsync(Encoding.UTF8.GetBytes(guard.Clean(csv.ToString())), cancellationToken);
        }
    }
}
