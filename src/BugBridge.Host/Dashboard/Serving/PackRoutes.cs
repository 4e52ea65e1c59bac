using BugBridge.Core.Calendar;
using BugBridge.Host.Access;
using BugBridge.Host.Configuration;
using BugBridge.Host.Language;
using BugBridge.Host.Packs;
using BugBridge.Host.Packs.Rendering;

namespace BugBridge.Host.Dashboard.Serving;

/// <summary><c>/reports/NAME.FORMAT?period=2026-10</c>: packs as files; <c>/reports/schema.json</c> says what the JSON of each holds.</summary>
internal static class PackRoutes
{
    /// <summary>Adds the addresses.</summary>
    public static void MapPacks(this IEndpointRouteBuilder app)
    {
        app.MapGet("/reports/schema.json", () => Results.Stream(typeof(PackRoutes).Assembly.GetManifestResourceStream("packs.schema.json")!, "application/schema+json")).RequireAuthorization(Roles.Reader);
        app.MapGet("/reports/{name}.{format}", GiveAsync).RequireAuthorization(Roles.Reader);
    }

    private static async Task<IResult> GiveAsync(
        string name, string format, string? period, string? table, SharedPacks packs, Words words, SecretGuard guard, PdfPrinter printer, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!PackSources.Known.Contains(name, StringComparer.OrdinalIgnoreCase) || !Enum.TryParse<PackFormat>(format, ignoreCase: true, out var wanted) || format.All(char.IsAsciiDigit))
        {
            return Results.NotFound();
        }

        try
        {
            var asked = Period.Read(period, clock.GetUtcNow(), words.Zone);
            var pack = await packs.FindAsync(name, asked, words, cancellationToken);
            var file = await PackFile.WriteAsync(pack!, asked.ToString(), wanted, words, guard, table, printer, cancellationToken);
            return Results.File(file.Bytes(), file.MediaType, file.Name);
        }
        catch (Exception refused) when (refused is PeriodException or PackTableException)
        {
            return Results.Text(refused.Message, statusCode: StatusCodes.Status400BadRequest);
        }
        catch (PrintException refused)
        {
            return Results.Text(guard.Clean(refused.Message), statusCode: StatusCodes.Status501NotImplemented);
        }
    }
}
