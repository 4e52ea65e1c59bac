using BugBridge.Connectors.Frames;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Access;

/// <summary>Headers that keep browsers from running what is not ours, from framing, and from keeping anything.</summary>
internal sealed class SafeHeaders(WebSettings web, IFrameSignIn? frames)
{
    private const string Own =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    private readonly string _pages = Own + "'none'";
    private readonly string _panel = Own + Ancestors(web, frames);

    // The outer frame holds the panel in a frame of its own, and the script by which the helpdesk tells which ticket it is.
    private readonly string _frame = Own.Replace("script-src 'self'", $"script-src 'self' {frames?.Client}".TrimEnd(), StringComparison.Ordinal) + Ancestors(web, frames) + "; frame-src 'self'";

    /// <summary>Whether a path belongs to the rep's panel, which alone may be framed.</summary>
    public static bool IsPanel(PathString path) => path.StartsWithSegments("/panel", StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds them to every answer, also to those that other parts began anew, such as the one to a failure.</summary>
    public Task AddAsync(HttpContext context, RequestDelegate next)
    {
        // The path of the request: pages for faults are run under another one.
        var policy = context.Request.Path.StartsWithSegments("/panel/frame", StringComparison.OrdinalIgnoreCase) ? _frame
            : IsPanel(context.Request.Path) ? _panel
            : _pages;
        context.Response.OnStarting(() =>
        {
            Add(context.Response.Headers, policy);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static string Ancestors(WebSettings web, IFrameSignIn? frames) => (frames is null ? [] : (string[])["'self'", frames.Origin]).Concat(web.PanelOrigins).ToList() is { Count: > 0 } all
        ? string.Join(' ', all.Distinct(StringComparer.OrdinalIgnoreCase))
        : "'none'";

    private static void Add(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!IsKept(headers))
        {
            headers.CacheControl = "no-cache, no-store";
            headers.Pragma = "no-cache";
        }
    }

    /// <summary>Whether browsers may keep the answer: only what carries its fingerprint in its address says so.</summary>
    private static bool IsKept(IHeaderDictionary headers) => headers.CacheControl.ToString().Contains("immutable", StringComparison.Ordinal);
}
