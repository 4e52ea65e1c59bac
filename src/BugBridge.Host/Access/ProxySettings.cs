using System.Net;
using BugBridge.Core.Configuration;
using BugBridge.Core.Remotes;

namespace BugBridge.Host.Access;

/// <summary>A reverse proxy that signs people in and names them in a header.</summary>
public sealed class ProxySettings : ISettings
{
    /// <summary>The header with the user's name, such as <c>X-Forwarded-User</c>; empty for none. The proxy must take it out of what comes from outside.</summary>
    public string UserHeader { get; set; } = string.Empty;

    /// <summary>A header with the user's role or groups, parted by commas; empty for none.</summary>
    public string RoleHeader { get; set; } = string.Empty;

    /// <summary>The IP addresses from which the proxy calls, or networks of them (<c>10.0.0.0/24</c>). From any other address its headers are not believed.</summary>
    public IList<string> Addresses { get; set; } = [];

    /// <summary>The roles of users, by their name or by a value of the role header. The highest that fits counts.</summary>
    public IDictionary<string, BridgeRole> Roles { get; set; } = new Dictionary<string, BridgeRole>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The role of users that <c>Roles</c> does not name; None lets nobody else in.</summary>
    public BridgeRole DefaultRole { get; set; } = BridgeRole.Reader;

    /// <summary>Whether a proxy is named.</summary>
    public bool IsOn => UserHeader.Length > 0;

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        if (!IsOn && (RoleHeader.Length > 0 || Addresses.Count > 0 || Roles.Count > 0))
        {
            yield return new SetupFault(nameof(UserHeader), "A proxy is described, and no header with the user's name.", "Name the header, or take the rest out.");
        }

        if (IsOn && Addresses.Count == 0)
        {
            yield return new SetupFault(nameof(Addresses), "Nothing says from where the proxy calls, so anybody could send its header.", "Name the proxy's IP address.");
        }

        for (var at = 0; at < Addresses.Count; at++)
        {
            if (!IPAddress.TryParse(Addresses[at], out _) && !IPNetwork.TryParse(Addresses[at], out _))
            {
                yield return new SetupFault($"{nameof(Addresses)}:{at}", $"'{Addresses[at]}' is no IP address and no network.", "Give for example 10.0.0.5 or 10.0.0.0/24.");
            }
        }

        foreach (var (path, header) in new[] { (nameof(UserHeader), UserHeader), (nameof(RoleHeader), RoleHeader) })
        {
            if (!header.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            {
                yield return new SetupFault(path, $"'{header}' is no name of a header.", "Give for example X-Forwarded-User.");
            }
        }
    }

    /// <summary>Whether the proxy calls from this address.</summary>
    public bool CallsFrom(IPAddress? address)
    {
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return plain is not null && Addresses.Any(one =>
            (IPAddress.TryParse(one, out var exact) && exact.Equals(plain)) || (IPNetwork.TryParse(one, out var network) && network.Contains(plain)));
    }

    /// <summary>The role of a user.</summary>
    public BridgeRole RoleOf(string user, IEnumerable<string> groups)
    {
        var found = groups.Append(user).Where(Roles.ContainsKey).Select(name => Roles[name]).ToList();
        return found.Count > 0 ? found.Max() : DefaultRole;
    }
}
