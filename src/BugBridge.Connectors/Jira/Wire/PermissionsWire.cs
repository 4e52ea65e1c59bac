namespace BugBridge.Connectors.Jira.Wire;

/// <summary>What the bridge's account may do, by permission key.</summary>
internal sealed record PermissionsWire(Dictionary<string, PermissionsWire.PermissionWire>? Permissions)
{
    internal sealed record PermissionWire(bool HavePermission);
}
