using System.Net;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Access;

/// <summary>
/// Refuses requests under names that are not the bridge's, so that no foreign name that leads here can speak with a reader's browser.
/// Where it listens on a network and no public address is named, every name may be its own.
/// </summary>
internal sealed class HostFilter(WebSettings web)
{
    private readonly string? _public = Uri.TryCreate(web.PublicUrl, UriKind.Absolute, out var uri) ? uri.Host : null;
    private readonly string _own = new Uri(web.Url.Replace("//*", "//0.0.0.0", StringComparison.Ordinal)).Host;

    /// <summary>Passes on what is addressed to the bridge.</summary>
    public Task PassAsync(HttpContext context, RequestDelegate next)
    {
        if (IsOurs(context.Request.Host.Host))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return context.Response.WriteAsync("BugBridge is not reachable under this name. Set it in Web:PublicUrl.\n");
    }

    /// <summary>Whether a host is this machine itself.</summary>
    public static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private bool IsOurs(string host) =>
        IsLoopback(host)
        || string.Equals(host, _public, StringComparison.OrdinalIgnoreCase)
        || string.Equals(host, _own, StringComparison.OrdinalIgnoreCase)
        || (_public is null && !IsLoopback(_own));
}
