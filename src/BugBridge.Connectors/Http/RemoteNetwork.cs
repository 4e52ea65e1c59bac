using System.Diagnostics;
using System.Net;

namespace BugBridge.Connectors.Http;

/// <summary>The way to the network, the same for all connectors.</summary>
internal static class RemoteNetwork
{
    /// <summary>Sends requests over sockets. It follows no redirect, which could carry credentials elsewhere or lead to a page for people.</summary>
    /// <param name="keepsCookies">Whether cookies are sent back. A session's cookie can take precedence over a token.</param>
    /// <param name="places">Where it may connect to; null for the remote's own address alone.</param>
    public static SocketsHttpHandler Create(bool keepsCookies, FilePlaces? places = null) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = keepsCookies,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),

        // Calls are traced, and the remotes are not told of it.
        ActivityHeadersPropagator = DistributedContextPropagator.CreateNoOutputPropagator(),
        ConnectCallback = places is null ? null : places.ConnectAsync,
    };
}
