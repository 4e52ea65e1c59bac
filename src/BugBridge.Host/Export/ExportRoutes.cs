using System.Globalization;
using BugBridge.Core.Calendar;
using BugBridge.Core.Export;
using BugBridge.Core.FirstContact;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Export;

/// <summary>
/// <c>/export/TABLE.csv</c> and <c>/export/TABLE.json</c> for business-intelligence tools, and <c>/export/schema.json</c> that says what the
/// columns are. Without <c>limit</c> a table comes whole; with it, a page, and the response's <c>Link</c> header leads to the next one.
/// </summary>
internal static class ExportRoutes
{
    private const int AtOnce = 5000;
    private const int MostAsked = 100_000;

    /// <summary>Adds the addresses.</summary>
    public static RouteGroupBuilder MapExport(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/export").RequireAuthorization(Roles.Reader);
        group.MapGet("schema.json", () => Results.Json(Schema(), ExportJson.Options));
        group.MapGet("{table}.{format}", GiveAsync);
        return group;
    }

    private static object Schema() => ExportTables.All.Select(table => new
    {
        table.Name,
        table.Meaning,
        Columns = table.Columns.Select(column => new { column.Name, column.Type, column.Meaning }),
    });

    private static async Task<IResult> GiveAsync(string table, string format, string? after, string? limit, HttpContext context, IExportView view, FirstContactSettings settings, ReportSettings reports, SecretGuard guard, TimeProvider clock)
    {
        var found = ExportTables.All.FirstOrDefault(one => one.Name == table);
        if (found is null || format is not ("csv" or "json"))
        {
            return Refused(StatusCodes.Status404NotFound, $"There is no {table}.{format}. There are {string.Join(", ", ExportTables.All.Select(one => one.Name))}, each as .csv and .json.");
        }

        var most = 0;
        if (limit is not null && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out most) || most is < 1 or > MostAsked))
        {
            return Refused(StatusCodes.Status400BadRequest, $"limit takes a number from 1 to {MostAsked}.");
        }

        var (rule, hours, now) = (new FirstContactRule(settings), reports.Calendar(), clock.GetUtcNow());
        return new ExportResult(
            found,
            format,
            Pages(async (from, count) => found.Completed(await view.ReadAsync(found, from, count, rule, now, context.RequestAborted), reports.Zone, hours), after, limit is null ? null : most),
            guard);
    }

    private static async IAsyncEnumerable<ExportPage> Pages(Func<string?, int, Task<ExportPage>> read, string? after, int? limit)
    {
        do
        {
            var page = await read(after, limit ?? AtOnce);
            yield return page;
            after = page.Next;
        }
        while (limit is null && after is not null);
    }

    private static IResult Refused(int status, string why) => Results.Json(new { Error = why }, ExportJson.Options, statusCode: status);
}
