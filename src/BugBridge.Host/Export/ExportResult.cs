using System.Text;
using System.Text.Json;
using BugBridge.Core.Export;
using BugBridge.Host.Configuration;
using BugBridge.Host.Packs.Rendering;
using Microsoft.AspNetCore.WebUtilities;

namespace BugBridge.Host.Export;

/// <summary>Pages of a table on their way out: never more than one of them in memory.</summary>
internal sealed class ExportResult(ExportTable table, string format, IAsyncEnumerable<ExportPage> pages, SecretGuard guard) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = format == "csv" ? "text/csv; charset=utf-8" : "application/json; charset=utf-8";
        var isFirst = true;
        await foreach (var page in pages.WithCancellation(httpContext.RequestAborted))
        {
            if (isFirst && page.Next is { } next && httpContext.Request.Query.ContainsKey("limit"))
            {
                response.Headers.Link = $"<{NextPage(httpContext.Request, next)}>; rel=\"next\"";
            }

            var text = format == "csv" ? Csv(page, isFirst) : Json(page, isFirst);
            await response.WriteAsync(guard.Clean(text), Encoding.UTF8, httpContext.RequestAborted);
            isFirst = false;
        }

        if (format == "json")
        {
            await response.WriteAsync("]", httpContext.RequestAborted);
        }
    }

    private string Csv(ExportPage page, bool isFirst)
    {
        using var csv = new StringWriter();
        CsvText.Write(csv, isFirst ? table.Columns.Select(column => column.Name) : [], page.Rows);
        return csv.ToString();
    }

    private string Json(ExportPage page, bool isFirst)
    {
        var rows = page.Rows.Select(row => JsonSerializer.Serialize(
            table.Columns.Zip(row).ToDictionary(pair => pair.First.Name, pair => Plain(pair.Second), StringComparer.Ordinal), ExportJson.Options));
        return (isFirst ? "[" : page.Rows.IsEmpty ? string.Empty : ",") + string.Join(',', rows);
    }

    private static object? Plain(object? value) => value is DateTimeOffset moment ? moment.UtcDateTime : value;

    private static string NextPage(HttpRequest request, string next) => QueryHelpers.AddQueryString(
        request.Path, request.Query.Where(pair => pair.Key != "after").ToDictionary(pair => pair.Key, pair => (string?)pair.Value.ToString(), StringComparer.Ordinal)
            .Append(new("after", next)));
}
