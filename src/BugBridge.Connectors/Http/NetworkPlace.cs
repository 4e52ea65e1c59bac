using System.Net;

namespace BugBridge.Connectors.Http;

/// <summary>
/// Whether an address of the network is one of the public Internet. What is not is this machine, the networks around it, and the services that clouds
/// offer to their machines alone (IANA's registries of special-purpose addresses).
/// </summary>
internal static class NetworkPlace
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",

            // The last ones hold an address of IPv4 inside, which could be any of the above.
            "::/128", "::1/128", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8", "2001:db8::/32", "::/96", "64:ff9b::/96", "64:ff9b:1::/48", "2001::/32", "2002::/16",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>True for an address that everybody may reach.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Special.Any(network => network.Contains(plain));
    }
}
