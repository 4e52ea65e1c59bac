using System.Net;

namespace BugBridge.Host.Access;

/// <summary>
/// Whether a request was made on this machine, and by nobody else through it: the connection and the name are loopback, and nothing shows that
/// something passed it on. A proxy may leave no trace at all, which is why <c>Web:PublicUrl</c> asks for authentication.
/// </summary>
internal static class LocalRequest
{
    /// <summary>Headers of proxies, balancers and content networks, as they are written without dashes.</summary>
    private static readonly string[] Whole = ["via", "xrealip", "cdnloop", "maxforwards", "remoteuser", "xhost", "xvarnish"];

    private static readonly string[] Parts = ["forward", "clientip", "connectingip", "remoteip", "remoteaddr", "original", "proxy", "clusterip"];

    private static readonly string[] Starts =
        ["cf", "xcf", "xamz", "xenvoy", "xazure", "xarr", "xappengine", "xcloud", "xgoogle", "xgfe", "xauthrequest", "xedge", "xakamai", "akamai", "fastly", "xfastly", "fly", "xvercel", "xnf", "xheroku", "xrequeststart"];

    /// <summary>Whether it was.</summary>
    public static bool Is(HttpContext context) =>
        context.Peer() is { } address && IPAddress.IsLoopback(address)
            && HostFilter.IsLoopback(context.Request.Host.Host)
            && !IsPassedOn(context.Request);

    /// <summary>Whether it shows that something passed it on. Browsers and programs speak HTTP/1.1 or later; nginx asks what is behind it by 1.0.</summary>
    private static bool IsPassedOn(HttpRequest request) => HttpProtocol.IsHttp10(request.Protocol) || request.Headers.Keys.Any(Tells);

    private static bool Tells(string header)
    {
        var name = string.Concat(header.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return Whole.Contains(name, StringComparer.Ordinal)
            || Parts.Any(part => name.Contains(part, StringComparison.Ordinal))
            || Starts.Any(start => name.StartsWith(start, StringComparison.Ordinal));
    }
}
