using System.Net;
using BugBridge.Core.Configuration;
using BugBridge.Core.Remotes;
using BugBridge.Host.Access;

namespace BugBridge.Host.Configuration;

/// <summary>The addresses at which the bridge itself answers.</summary>
public sealed class WebSettings : ISettings
{
    /// <summary>Where the bridge listens: <c>http://</c> with an IP address, <c>localhost</c> or <c>*</c> (all interfaces), and a port.
    /// TLS is the matter of a proxy in front of it.</summary>
    public string Url { get; set; } = "http://127.0.0.1:8580";

    /// <summary>The address under which the outside reaches the bridge, for <c>check</c> to test that webhooks can arrive; empty when it is not
    /// reachable from outside, and then polling alone keeps the sides in step.</summary>
    public string PublicUrl { get; set; } = string.Empty;

    /// <summary>Who may see the pages, and do what.</summary>
    public AuthSettings Auth { get; set; } = new();

    /// <summary>The pages that may show the rep's panel in a frame, such as <c>https://example.zendesk.com</c>: scheme and host, without a path.
    /// Everything else of the bridge is never shown in frames.</summary>
    public IList<string> PanelOrigins { get; set; } = [];

    /// <summary>Whether only this machine can reach the bridge's own address.</summary>
    public bool IsOnLoopback => Uri.TryCreate(Url, UriKind.Absolute, out var uri) && uri.IsLoopback;

    /// <summary>Whether readers come by https: cookies are then never sent without it.</summary>
    public bool IsSecure => !IsOnLoopback || PublicUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() =>
        (IsListenAddress(Url)
            ? Enumerable.Empty<SetupFault>()
            : [new SetupFault(nameof(Url), $"'{Url}' is not an address to listen at.", "Give http://, an IP address or localhost or *, and a port: http://127.0.0.1:8580.")])
        .Concat(PublicUrl.Length == 0 || IsHttp(PublicUrl)
            ? []
            : [new SetupFault(nameof(PublicUrl), $"'{PublicUrl}' is not an http or https address.", "Give an address such as https://bugbridge.example.com, or leave it empty.")])
        .Concat(Auth.Faults().Under(nameof(Auth)))
        .Concat(IsOnLoopback || Auth.IsNeeded || !IsListenAddress(Url)
            ? []
            : [new SetupFault(nameof(Auth), $"At {Url} others than this machine can reach the bridge, and nothing says who may.", "Name access tokens in Web:Auth:Tokens ('bugbridge token' makes one), or the proxy that signs people in in Web:Auth:Proxy; or listen at 127.0.0.1.")])
        .Concat(PanelOrigins.Select((origin, at) => (origin, at)).Where(one => !IsOrigin(one.origin))
            .Select(one => new SetupFault($"{nameof(PanelOrigins)}:{one.at}", $"'{one.origin}' is no origin.", "Give scheme and host, such as https://example.zendesk.com.")));

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
