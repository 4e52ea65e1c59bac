using System.Net;
using BugBridge.Core.Remotes;
using BugBridge.Core.Settings;

namespace BugBridge.Host.Configuration;

/// <summary>A reverse proxy that signs people in and names them in a header.</summary>
public sealed class ProxySettings : ISettings
{
    /// <summary>The header with the user's name, such as <c>X-Forwarded-User</c>; empty for none. The proxy must take it out of what comes from outside.</summary>
    public string UserHeader { get; set; } = string.Empty;

    /// <summary>A header with the user's role or groups, separated by commas; empty for none.</summary>
    public string RoleHeader { get; set; } = string.Empty;

    /// <summary>The IP addresses from which the proxy calls, or networks of them (<c>10.0.0.0/24</c>). From any other address its headers are not believed.</summary>
    public IList<string> Addresses { get; set; } = [];

    /// <summary>The roles of single users, by the name in the user header.</summary>
    public IDictionary<string, BridgeRole> UserRoles { get; set; } = new Dictionary<string, BridgeRole>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The roles of groups, by a value of the role header. Of all that fit, and the user's own, the highest counts.</summary>
    public IDictionary<string, BridgeRole> GroupRoles { get; set; } = new Dictionary<string, BridgeRole>(StringComparer.OrdinalIgnoreCase);

    /// <summary>No longer used, and an error when it is set: it did not distinguish users from groups, so a user with the name of a group had the group's role.</summary>
    public IDictionary<string, BridgeRole> Roles { get; set; } = new Dictionary<string, BridgeRole>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The role of everyone else whom the proxy names; None for no access.</summary>
    public BridgeRole DefaultRole { get; set; } = BridgeRole.Reader;

    /// <summary>Whether a proxy is named.</summary>
    public bool IsOn => UserHeader.Length > 0;

    /// <inheritdoc/>
    public IEnumerable<SetupFault> Faults()
    {
        if (!IsOn && (RoleHeader.Length > 0 || Addresses.Count > 0 || UserRoles.Count > 0 || GroupRoles.Count > 0))
        {
            yield return new SetupFault(nameof(UserHeader), "A proxy is set, but no header with the user's name.", "Set the header, or remove the rest.");
        }

        if (IsOn && Addresses.Count == 0)
        {
            yield return new SetupFault(nameof(Addresses), "The proxy's address is not set, so anyone could send its header.", "Set the proxy's IP address.");
        }

        if (Roles.Count > 0)
        {
            yield return new SetupFault(nameof(Roles), "It does not say whether a name is a user or a group.", "Move users to UserRoles and groups to GroupRoles.");
        }

        if (GroupRoles.Count > 0 && RoleHeader.Length == 0)
        {
            yield return new SetupFault(nameof(GroupRoles), "Groups have roles, but no header with the user's groups is set.", "Set the header in RoleHeader, or remove the groups.");
        }

        foreach (var fault in Configuration.Addresses.Faults(Addresses, nameof(Addresses)))
        {
            yield return fault;
        }

        foreach (var (path, header) in new[] { (nameof(UserHeader), UserHeader), (nameof(RoleHeader), RoleHeader) })
        {
            if (!header.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            {
                yield return new SetupFault(path, $"'{header}' is not a name of a header.", "Use for example X-Forwarded-User.");
            }
        }
    }

    /// <summary>Whether the proxy calls from this address.</summary>
    public bool CallsFrom(IPAddress? address) => Configuration.Addresses.Hold(Addresses, address);

    /// <summary>The role of a user.</summary>
    public BridgeRole RoleOf(string user, IEnumerable<string> groups)
    {
        var found = groups.Where(GroupRoles.ContainsKey).Select(group => GroupRoles[group]).ToList();
        if (UserRoles.TryGetValue(user, out var own))
        {
            found.Add(own);
        }

        return found.Count > 0 ? found.Max() : DefaultRole;
    }
}
