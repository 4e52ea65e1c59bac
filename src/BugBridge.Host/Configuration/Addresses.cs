using System.Net;
using BugBridge.Core.Remotes;

namespace BugBridge.Host.Configuration;

/// <summary>IP addresses and networks as they stand in the settings: <c>10.0.0.5</c>, <c>10.0.0.0/24</c>, <c>2001:db8::/32</c>.</summary>
internal static class Addresses
{
    /// <summary>Whether one of them is this address, or holds it.</summary>
    public static bool Hold(IEnumerable<string> written, IPAddress? address)
    {
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return plain is not null && written.Any(one =>
            (IPAddress.TryParse(one, out var exact) && exact.Equals(plain)) || (IPNetwork.TryParse(one, out var network) && network.Contains(plain)));
    }

    /// <summary>What is neither.</summary>
    /// <param name="written">The list.</param>
    /// <param name="path">The path of the setting.</param>
    public static IEnumerable<SetupFault> Faults(IEnumerable<string> written, string path) => written
        .Select((one, at) => (one, at))
        .Where(entry => !IPAddress.TryParse(entry.one, out _) && !IPNetwork.TryParse(entry.one, out _))
        .Select(entry => new SetupFault($"{path}:{entry.at}", $"'{entry.one}' is not a IP address and no network.", "Use for example 10.0.0.5 or 10.0.0.0/24."));
}
