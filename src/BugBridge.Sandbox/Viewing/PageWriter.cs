using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace BugBridge.Sandbox.Viewing;

/// <summary>Renders pages on the server; what reaches the browser is text and one stylesheet, and nothing that runs.</summary>
internal static class PageWriter
{
    // The texts come from strangers. Should one ever get past the encoding, the browser still has no leave to do anything with it.
    private const string Policy =
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly byte[] Style = ReadStyle();

    /// <summary>Answers with a page.</summary>
    /// <typeparam name="TPage">The page, a component with one parameter: <c>Model</c>.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="model">What the page shows.</param>
    /// <param name="status">The HTTP status.</param>
    public static async Task WriteAsync<TPage>(HttpContext context, object model, int status = StatusCodes.Status200OK)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(context.RequestServices, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { ["Model"] = model });
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(parameters)).ToHtmlString());
        context.Response.StatusCode = status;
        await WriteAsync(context.Response, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));
    }

    /// <summary>Maps the stylesheet, and the icon that browsers ask every site for: there is none, and asking is no mistake.</summary>
    public static void MapParts(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/viewer.css", (RequestDelegate)(context => WriteAsync(context.Response, "text/css; charset=utf-8", Style)));
        endpoints.MapGet("/favicon.ico", (RequestDelegate)(context =>
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }));
    }

    /// <summary>Maps a path that only leads to another.</summary>
    public static void MapRedirect(IEndpointRouteBuilder endpoints, string from, string to) => endpoints.MapGet(from, (RequestDelegate)(context =>
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    }));

    private static async Task WriteAsync(HttpResponse response, string type, byte[] content)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        (response.ContentType, response.ContentLength) = (type, content.Length);
        await response.Body.WriteAsync(content, response.HttpContext.RequestAborted);
    }

    private static byte[] ReadStyle()
    {
        using var source = typeof(PageWriter).Assembly.GetManifestResourceStream("Viewing/viewer.css")
            ?? throw new InvalidOperationException("The stylesheet of the pages is missing in the program.");
        using var content = new MemoryStream();
        source.CopyTo(content);
        return content.ToArray();
    }
}
