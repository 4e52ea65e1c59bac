using System.Net;
using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Host.Configuration;

/// <summary>The addresses of BugBridge itself.</summary>
public sealed class WebSettings : ISettings
{
    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>Where BugBridge listens: <c>http://</c> with an IP address, <c>localhost</c> or <c>*</c> (all interfaces), and a port.
    /// Use a proxy in front of it for TLS.</summary>
    public string Url { get; set; } = "http://127.0.0.1:8580";

    /// <summary>
    /// The address at which others reach BugBridge, for links in notes and for <c>check</c> to test that webhooks arrive; empty when it is not reachable from
    /// outside: then changes come by polling only. With it, <c>Auth</c> is required.
    /// </summary>
    public string PublicUrl { get; set; } = string.Empty;

    /// <summary>The IP addresses, or networks, of the proxies in front of BugBridge, as they call it. Whom they name in <c>X-Forwarded-For</c> counts as
    /// the client, for limits on wrong tokens. The addresses of <c>Auth:Proxy</c> belong to them anyway. What others write into that header is ignored.</summary>
    public IList<string> TrustedProxies { get; set; } = [];

    /// <summary>How long the body of a webhook may take to arrive. A slower one is answered by 408.</summary>
    public TimeSpan WebhookTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Who may see the pages, and do what.</summary>
    public AuthSettings Auth { get; set; } = new();

    /// <summary>The pages that may show the rep's panel in a frame, such as <c>https://example.zendesk.com</c>: scheme and host, without a path.
    /// Nothing else of BugBridge is ever shown in frames.</summary>
    public IList<string> PanelOrigins { get; set; } = [];

    /// <summary>Whether only this machine can reach BugBridge's address.</summary>
    public bool IsOnLoopback => Uri.TryCreate(Url, UriKind.Absolute, out var uri) && uri.IsLoopback;

    /// <summary>Whether readers come by https: cookies are then never sent without it.</summary>
    public bool IsSecure => !IsOnLoopback || PublicUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    /// <summary>All proxies that may name their clients.</summary>
    internal IEnumerable<string> AllTrustedProxies => TrustedProxies.Concat(Auth.Proxy.IsOn ? Auth.Proxy.Addresses : []);

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() =>
        (IsListenAddress(Url)
            ? Enumerable.Empty<SetupFault>()
            : [new SetupFault(nameof(Url), $"'{Url}' is not an address to listen on.", "Use http://, an IP address, localhost or *, and a port: http://127.0.0.1:8580.")])
        .Concat(PublicUrl.Length == 0 || IsHttp(PublicUrl)
            ? []
            : [new SetupFault(nameof(PublicUrl), $"'{PublicUrl}' is not an http or https address.", "Use an address such as https://bugbridge.example.com, or leave it empty.")])
        .Concat(Auth.Faults().Under(nameof(Auth)))
        .Concat(IsOnLoopback || Auth.IsNeeded || !IsListenAddress(Url)
            ? []
            : [new SetupFault(nameof(Auth), $"BugBridge is reachable from other machines at {Url}, but access is not restricted.", "Set access tokens in Web:Auth:Tokens ('bugbridge token' creates one), or sign-in by Web:Auth:Proxy or Web:Auth:OpenIdConnect; or listen on 127.0.0.1.")])
        .Concat(!IsOnLoopback || Auth.IsNeeded || PublicUrl.Length == 0
            ? []
            : [new SetupFault(nameof(PublicUrl), "It makes BugBridge reachable for others, but access is not restricted: anyone who comes through the proxy would be admin.", "Set access tokens in Web:Auth:Tokens ('bugbridge token' creates one), or sign-in by Web:Auth:Proxy or Web:Auth:OpenIdConnect; or leave PublicUrl empty.")])
        .Concat(!Auth.OpenIdConnect.IsOn || IsOnLoopback || PublicUrl.Length > 0 || !IsListenAddress(Url)
            ? []
            : [new SetupFault(nameof(PublicUrl), "People sign in at a provider, but the address to return to is not set.", "Set the address at which people reach BugBridge, such as https://bugbridge.example.com.")])
        .Concat(Addresses.Faults(TrustedProxies, nameof(TrustedProxies)))
        .Concat(WebhookTimeout >= ShortestWait && WebhookTimeout <= LongestWait
            ? []
            : [new SetupFault(nameof(WebhookTimeout), $"{WebhookTimeout} is out of range.", "Use 00:00:01 to 00:05:00.")])
        .Concat(PanelOrigins.Select((origin, at) => (origin, at)).Where(one => !IsOrigin(one.origin))
            .Select(one => new SetupFault($"{nameof(PanelOrigins)}:{one.at}", $"'{one.origin}' is not an origin.", "Use scheme and host, such as https://example.zendesk.com.")));

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            && string.Equals(uri.GetLeftPart(UriPartial.Authority), origin.ToLowerInvariant(), StringComparison.Ordinal) && uri.UserInfo.Length == 0;

    private static bool IsHttp(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static bool IsListenAddress(string address)
    {
        var anywhere = address.Replace("//*", "//0.0.0.0", StringComparison.Ordinal);
        return Uri.TryCreate(anywhere, UriKind.Absolute, out var uri)
            && uri is { Scheme: "http", AbsolutePath: "/" }
            && uri.UserInfo.Length == 0
            && (uri.IsLoopback || IPAddress.TryParse(uri.Host.Trim('[', ']'), out _));
    }
}
