using System.Net;
using BugBridge.Core.Configuration;
using BugBridge.Core.Remotes;

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

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults() =>
        (IsListenAddress(Url)
            ? Enumerable.Empty<SetupFault>()
            : [new SetupFault(nameof(Url), $"'{Url}' is not an address to listen at.", "Give http://, an IP address or localhost or *, and a port: http://127.0.0.1:8580.")])
        .Concat(PublicUrl.Length == 0 || IsHttp(PublicUrl)
            ? []
            : [new SetupFault(nameof(PublicUrl), $"'{PublicUrl}' is not an http or https address.", "Give an address such as https://bugbridge.example.com, or leave it empty.")]);

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
