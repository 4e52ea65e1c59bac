using BugBridge.Host.Configuration;

namespace BugBridge.Host.Dashboard.Serving;

/// <summary>Headers that keep browsers from running what is not ours, from framing, and from keeping anything.</summary>
internal sealed class SafeHeaders(WebSettings web)
{
    private const string Own =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    private readonly string _pages = Own + "'none'";
    private readonly string _panel = Own + (web.PanelOrigins.Count == 0 ? "'none'" : string.Join(' ', web.PanelOrigins));

    /// <summary>Whether a path belongs to the rep's panel, which alone may be framed.</summary>
    public static bool IsPanel(PathString path) => path.StartsWithSegments("/panel", StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds them.</summary>
    public Task AddAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = IsPanel(context.Request.Path) ? _panel : _pages;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return next(context);
    }
}
