using System.Net;
using BugBridge.Host.Configuration;
using Microsoft.AspNetCore.HttpOverrides;

namespace BugBridge.Host.Access;

/// <summary>
/// From where a request comes: the other end of the connection, and the client that a trusted proxy names in <c>X-Forwarded-For</c>. The header
/// is read from its end, and only as far as one trusted proxy names the next, so what a client wrote into it himself counts for nothing.
/// </summary>
internal static class ClientAddress
{
    private static readonly object PeerKey = new();

    /// <summary>The other end of the connection, whatever headers say: a proxy when there is one.</summary>
    public static IPAddress? Peer(this HttpContext context) => context.Items.TryGetValue(PeerKey, out var peer) ? (IPAddress?)peer : context.Connection.RemoteIpAddress;

    /// <summary>From here on, the connection's remote address is the client's.</summary>
    public static void UseClientAddress(this WebApplication app, WebSettings web)
    {
        app.Use((context, next) =>
        {
            context.Items[PeerKey] = context.Connection.RemoteIpAddress;
            return next(context);
        });

        // Without a list the middleware would believe everybody.
        if (web.AllTrustedProxies.Any())
        {
            app.UseForwardedHeaders(Options(web.AllTrustedProxies));
        }
    }

    private static ForwardedHeadersOptions Options(IEnumerable<string> proxies)
    {
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var one in proxies)
        {
            if (IPAddress.TryParse(one, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(one));
            }
        }

        return options;
    }
}
